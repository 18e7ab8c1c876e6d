package org.koiki.switching;

import java.util.HashMap;
import java.util.Map;
import org.koiki.message.Text;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells companies of relays, applications and access to usage. No notice holds personal data. */
@Component
public class Told {
    private final Notices notices;

    Told(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param number of the relay or application; with {@code occasion} it makes the notice unique
     * @param facts the same for machines, beside the number
     */
    public void tell(
            String company, String kind, String number, String occasion, Text text, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("number", number);
        notices.tell(new Notice(
                company, kind, number + "/" + occasion, text.ja(), text.en(), screen(kind, number), Map.copyOf(all)));
    }

    /** The coordinator, who is told of silence, sees relays in the list only. */
    private static String screen(String kind, String number) {
        if (kind.equals("relay.escalated")) {
            return "/switching/relays?stage=AWAITING_DECISION";
        }
        return "/switching/" + folder(kind) + "/" + number;
    }

    private static String folder(String kind) {
        return switch (kind.substring(0, kind.indexOf('.'))) {
            case "relay" -> "relays";
            case "usage" -> "usage";
            case "bulk" -> "bulk";
            case "transfer" -> "transfers";
            case "rollback" -> "rollbacks";
            default -> "applications";
        };
    }
}
