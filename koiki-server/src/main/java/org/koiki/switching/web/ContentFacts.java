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
import org.koiki.switching.application.ContractPowers;
import org.koiki.switching.application.FormerSupply;
import org.koiki.switching.application.Generator;
import org.koiki.switching.application.Visit;
import org.koiki.switching.application.WheelingWish;

/** What an application carries beside its head, by names of texts, without what it leaves out. */
public final class ContentFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    private ContentFacts() {}

    public static Map<String, Object> of(Content content) {
        return new ContentFacts().all(content).facts;
    }

    private ContentFacts all(Content content) {
        put("works", content.head().works())
                .put("applicantName", content.head().applicantName())
                .put("contact", content.head().contact())
                .put("phone", content.head().phone())
                .put("phoneKind", content.head().phoneKind())
                .ofKind(content);
        return wheeling(content.wheeling()).powers(content.powers()).visit(content.visit());
    }

    private ContentFacts ofKind(Content content) {
        return switch (content) {
            case SwitchStart start ->
                customer(start.customer())
                        .put("group", start.balancingGroup())
                        .put("form", start.form())
                        .put("method", start.method())
                        .put("ampere", start.ampere())
                        .put("power", start.power())
                        .former(start.former());
            case SwitchEnd end -> this;
            case MoveIn moveIn ->
                customer(moveIn.customer())
                        .put("moveInTime", moveIn.time())
                        .put("group", moveIn.balancingGroup())
                        .put("form", moveIn.form())
                        .put("method", moveIn.method());
            case MoveOut moveOut ->
                put("reason", moveOut.reason())
                        .tick("removal", moveOut.removal())
                        .put("removalOn", moveOut.removalOn())
                        .tick("demolition", moveOut.demolition())
                        .put("demolitionOn", moveOut.demolitionOn())
                        .put("demolitionTime", moveOut.demolitionTime());
            case AmpereChange change -> put("ampere", change.ampere());
            case CapacityChange change -> put("power", change.power());
            case CustomerDataChange change ->
                customer(change.customer())
                        .put("address", change.address())
                        .put("building", change.building())
                        .generator(change.generator());
        };
    }

    private ContentFacts customer(ApplicationCustomer customer) {
        return put("name", customer.name())
                .put("kana", customer.kana())
                .put("contractNumber", customer.contractNumber())
                .put("customerPhone", customer.phone());
    }

    private ContentFacts former(@Nullable FormerSupply former) {
        return former == null
                ? this
                : put("formerRetailer", former.retailer()).put("formerCustomerNumber", former.customerNumber());
    }

    private ContentFacts wheeling(@Nullable WheelingWish wish) {
        return wish == null ? this : put("menu", wish.menu()).put("calculationPeriod", wish.calculationPeriod());
    }

    private ContentFacts powers(@Nullable ContractPowers powers) {
        return powers == null
                ? this
                : put("mainPower", powers.main())
                        .put("ownGenerationPower", powers.ownGeneration())
                        .put("reservePower", powers.reserve())
                        .put("basePower", powers.base())
                        .put("ownPower", powers.own())
                        .put("otherPower", powers.other());
    }

    private ContentFacts visit(@Nullable Visit visit) {
        return visit == null
                ? this
                : put("worksTime", visit.worksTime())
                        .put("witness", visit.witness())
                        .put("witnessOn", visit.witnessOn())
                        .put("witnessTime", visit.witnessTime())
                        .put("witnessName", visit.witnessName())
                        .put("callBefore", visit.callBefore());
    }

    private ContentFacts generator(@Nullable Generator generator) {
        return generator == null
                ? this
                : put("approval", generator.approval())
                        .put("energySource", generator.source())
                        .put("output", generator.output())
                        .put("purchaseUntil", generator.purchaseUntil());
    }

    private ContentFacts tick(String name, boolean ticked) {
        return ticked ? put(name, true) : this;
    }

    private ContentFacts put(String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
        return this;
    }
}
