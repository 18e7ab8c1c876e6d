package org.koiki.plan.marketday;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan of a day, filed or not.
 *
 * @param id readable, such as {@code 0250-20160531-LZ016}
 * @param name of the filer, from the masters
 * @param version that stands; 0 when nothing is filed
 * @param expected whether somebody has to file it
 * @param closed whether it is filed and its last slot has closed
 * @param mismatched slots from 1 in which a pair of the plan disagreed when last compared
 * @param frozen slots from 1 that were in dispute when they closed
 */
public record PlanDay(
        String id,
        String messageCode,
        String filer,
        @Nullable String name,
        String area,
        int version,
        State state,
        boolean expected,
        boolean closed,
        List<Integer> mismatched,
        List<Integer> frozen) {
    public PlanDay {
        mismatched = List.copyOf(mismatched);
        frozen = List.copyOf(frozen);
    }

    /** Where a plan stands, whether its slots are still open or not. */
    public enum State {
        /** 未提出 */
        MISSING,
        /** 照合前: filed and not yet compared with its counterparties. */
        SUBMITTED,
        MISMATCHED,
        REGISTERED
    }

    /** The worst that holds in a slot, counted from 1. */
    public SlotState at(int slot) {
        if (frozen.contains(slot)) {
            return SlotState.FROZEN;
        }
        if (state == State.MISSING) {
            return SlotState.MISSING;
        }
        if (mismatched.contains(slot)) {
            return SlotState.MISMATCHED;
        }
        return state == State.SUBMITTED ? SlotState.SUBMITTED : SlotState.AGREED;
    }

    /** Whether somebody has to do something about it. */
    public boolean isTrouble() {
        return state == State.MISSING || state == State.MISMATCHED || !frozen.isEmpty();
    }
}
