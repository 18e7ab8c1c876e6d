package org.koiki.plan.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults up to a bound. */
final class FaultList {
    static final int MOST = 1_000;

    private final List<ResultFault> faults = new ArrayList<>();

    void add(ResultRule rule, long line, @Nullable String column, @Nullable String value, Object expected) {
        if (faults.size() < MOST) {
            faults.add(
                    new ResultFault(rule.code(), line, column, value, rule.text(value == null ? "" : value, expected)));
        } else if (faults.size() == MOST) {
            faults.add(new ResultFault(ResultRule.MORE.code(), line, null, null, ResultRule.MORE.text(MOST, "")));
        }
    }

    /** Whether it is not worth looking for more. */
    boolean isFull() {
        return faults.size() > MOST;
    }

    List<ResultFault> all() {
        return List.copyOf(faults);
    }
}
