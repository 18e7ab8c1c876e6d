package org.koiki.switching.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.RelayStage;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;

/**
 * A termination relay as it stands.
 *
 * @param number given by the system (廃止取次番号)
 * @param likeness how alike each field is to the contract of the old retailer
 * @param version grows with each change
 */
public record Relay(
        String number,
        RelayContent content,
        String newCompany,
        String oldCompany,
        String tso,
        RelayStage stage,
        Map<Field, Likeness> likeness,
        @Nullable String note,
        AnsweredBy answeredBy,
        Deadlines deadlines,
        Instant registeredAt,
        int version) {
    public Relay {
        likeness = Map.copyOf(likeness);
    }

    /** The reasons of a refusal; none otherwise. */
    public List<String> reasons() {
        return stage instanceof RelayStage.Refused refused ? refused.reasons() : List.of();
    }
}
