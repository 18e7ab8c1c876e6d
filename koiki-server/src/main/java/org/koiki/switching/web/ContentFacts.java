package org.koiki.switching.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.CapacityChange;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;

/** What an application carries beside its head, by names of texts, without what it leaves out. */
public final class ContentFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private ContentFacts() {}

    public static Map<String, Object> of(Content content) {
        return new ContentFacts().all(content).facts;
    }

    private ContentFacts all(Content content) {
        put("works", content.head().works())
                .put("contact", content.head().contact())
                .put("phone", content.head().phone());
        return switch (content) {
            case SwitchStart start ->
                customer(start.customer())
                        .put("group", start.balancingGroup())
                        .put("method", start.method())
                        .put("ampere", start.ampere())
                        .put("power", start.power());
            case SwitchEnd end -> this;
            case MoveIn moveIn ->
                customer(moveIn.customer())
                        .put("group", moveIn.balancingGroup())
                        .put("method", moveIn.method());
            case MoveOut moveOut ->
                put("reason", moveOut.reason())
                        .put("removalOn", moveOut.removalOn())
                        .put("demolitionOn", moveOut.demolitionOn());
            case AmpereChange change -> put("ampere", change.ampere());
            case CapacityChange change -> put("power", change.power());
            case CustomerDataChange change -> customer(change.customer());
        };
    }

    private ContentFacts customer(ApplicationCustomer customer) {
        return put("name", customer.name())
                .put("kana", customer.kana())
                .put("contractNumber", customer.contractNumber())
                .put("customerPhone", customer.phone());
    }

    private ContentFacts put(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }
}
