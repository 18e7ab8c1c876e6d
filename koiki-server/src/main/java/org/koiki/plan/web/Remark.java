package org.koiki.plan.web;

import java.util.List;
import java.util.stream.IntStream;
import org.koiki.message.Finding;

/** A finding with the number under which the list beside the table shows it. */
record Remark(int number, Finding finding) {
    static List<Remark> number(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(index -> new Remark(index + 1, findings.get(index)))
                .toList();
    }

    public boolean isFault() {
        return finding.severity() == Finding.Severity.FAULT;
    }

    /** The element that the finding is about, such as {@code JP06376}. */
    String element() {
        String path = finding.place().path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int position = last.indexOf('[');
        return position < 0 ? last : last.substring(0, position);
    }
}
