package org.koiki.plan.intake;

import java.util.List;
import org.koiki.message.Finding;

/** What is wrong with a file shows only beside what stands. The transaction ends without a trace and the file is refused. */
final class NotAcceptable extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient List<Finding> faults;

    NotAcceptable(List<Finding> faults) {
        super("faults: " + faults.size(), null, false, false);
        this.faults = List.copyOf(faults);
    }
}
