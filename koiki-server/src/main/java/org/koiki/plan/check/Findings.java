package org.koiki.plan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koiki.message.Finding;

/** Everything found in one plan, up to a number that no reader would go through. */
final class Findings {
    static final int MOST = 2_000;

    private static final Comparator<Finding> FILE_ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.place().line())
            .thenComparingInt(finding -> finding.place().column());

    private final List<Finding> list = new ArrayList<>();
    private boolean leftOut;

    void add(Finding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else {
            leftOut = true;
        }
    }

    int size() {
        return list.size();
    }

    /** @param more the rule that tells of findings left out */
    List<Finding> inFileOrder(RuleEntry more) {
        list.sort(FILE_ORDER);
        if (leftOut) {
            list.add(more.finding(Spot.NOWHERE, null, MOST));
        }
        return List.copyOf(list);
    }
}
