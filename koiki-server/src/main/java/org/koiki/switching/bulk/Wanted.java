package org.koiki.switching.bulk;

import java.time.LocalDate;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.ContentJson;
import org.koiki.switching.relay.RelayContent;
import tools.jackson.databind.json.JsonMapper;

/** What a row is for. */
sealed interface Wanted {
    /** The word for relays where others are kinds of applications. */
    String RELAY = "RELAY";

    JsonMapper JSON = new JsonMapper();

    String kind();

    String point();

    LocalDate wishedOn();

    String json();

    static Wanted read(String kind, String json) {
        return kind.equals(RELAY)
                ? new OfRelay(JSON.readValue(json, RelayContent.class))
                : new OfApplication(ContentJson.read(ApplicationKind.valueOf(kind), json));
    }

    /** An application. */
    record OfApplication(Content content) implements Wanted {
        @Override
        public String kind() {
            return content.kind().name();
        }

        @Override
        public String point() {
            return content.head().supplyPoint();
        }

        @Override
        public LocalDate wishedOn() {
            return content.head().date();
        }

        @Override
        public String json() {
            return ContentJson.write(content);
        }
    }

    /** A relay (廃止取次). */
    record OfRelay(RelayContent content) implements Wanted {
        @Override
        public String kind() {
            return RELAY;
        }

        @Override
        public String point() {
            return content.supplyPoint();
        }

        @Override
        public LocalDate wishedOn() {
            return content.wishedOn();
        }

        @Override
        public String json() {
            return JSON.writeValueAsString(content);
        }
    }
}
