package org.koiki.message;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inter-plan mismatch notice 不整合通知, message 0903: where a plan and those of its counterparties disagree. Its layout is
 * told in {@code docs/reference/plan-notices.md}.
 *
 * @param header message code 0903
 */
public record MismatchNotice(MessageHeader header, PlanHead head, List<Mismatch> mismatches) implements PlanNotice {
    /** Message code of the notice. */
    public static final String MESSAGE_CODE = "0903";

    public MismatchNotice {
        mismatches = List.copyOf(mismatches);
    }

    @Override
    public byte[] toXml() {
        return MessageWriter.write(this, PlanNoticeLayout.MISMATCH, List.of());
    }

    /**
     * One slot in which both sides of a trade disagree. Both sides are told the same facts, each from its own side.
     *
     * @param rule stable code of the rule that compared them
     * @param group the filer's own balancing group that trades, where its plan covers several
     * @param counterparty code of the other side
     * @param slot from 1
     * @param own kWh in the plan concerned; 0 when the row is missing
     * @param other kWh on the other side; 0 when the row is missing
     * @param settleBy until when it can be settled, JST
     */
    public record Mismatch(
            String rule,
            @Nullable String group,
            String counterparty,
            int slot,
            long own,
            long other,
            LocalDateTime settleBy,
            Text text) {
        /** By how much the own value is above the other one. */
        public long difference() {
            return own - other;
        }
    }
}
