package org.koiki.switching.application;

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
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The content of an application in the database. */
final class ContentJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<ApplicationKind, ObjectReader> READERS = Map.of(
            ApplicationKind.SWITCH_START, reader(SwitchStart.class),
            ApplicationKind.SWITCH_END, reader(SwitchEnd.class),
            ApplicationKind.MOVE_IN, reader(MoveIn.class),
            ApplicationKind.MOVE_OUT, reader(MoveOut.class),
            ApplicationKind.AMPERE_CHANGE, reader(AmpereChange.class),
            ApplicationKind.CAPACITY_CHANGE, reader(CapacityChange.class),
            ApplicationKind.CUSTOMER_DATA_CHANGE, reader(CustomerDataChange.class));

    private ContentJson() {}

    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    static Content read(ApplicationKind kind, String json) {
        return Objects.requireNonNull(READERS.get(kind)).readValue(json);
    }

    private static ObjectReader reader(Class<? extends Content> type) {
        return JSON.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
