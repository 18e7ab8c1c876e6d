package org.koiki.switching.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.Objects;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.CapacityChange;
import org.koiki.switching.application.Content.CustomerDataChange;
import org.koiki.switching.application.Content.MoveIn;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.switching.application.Content.SwitchStart;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The content of an application as JSON. */
public final class ContentJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper SAID = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL))
            .build();
    private static final Map<ApplicationKind, Class<? extends Content>> TYPES = Map.of(
            ApplicationKind.SWITCH_START, SwitchStart.class,
            ApplicationKind.SWITCH_END, SwitchEnd.class,
            ApplicationKind.MOVE_IN, MoveIn.class,
            ApplicationKind.MOVE_OUT, MoveOut.class,
            ApplicationKind.AMPERE_CHANGE, AmpereChange.class,
            ApplicationKind.CAPACITY_CHANGE, CapacityChange.class,
            ApplicationKind.CUSTOMER_DATA_CHANGE, CustomerDataChange.class);
    private static final Map<ApplicationKind, ObjectReader> READERS =
            TYPES.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getKey, type -> reader(type.getValue())));

    private ContentJson() {}

    /** The record of a kind. */
    public static Class<? extends Content> type(ApplicationKind kind) {
        return Objects.requireNonNull(TYPES.get(kind));
    }

    public static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    /** What an application says, without what it leaves out: items that others may say later change nothing of it. */
    static String said(Content content) {
        return content.kind() + SAID.writeValueAsString(content);
    }

    static JsonNode tree(Content content) {
        return JSON.valueToTree(content);
    }

    public static Content read(ApplicationKind kind, String json) {
        return Objects.requireNonNull(READERS.get(kind)).readValue(json);
    }

    private static ObjectReader reader(Class<? extends Content> type) {
        return JSON.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
