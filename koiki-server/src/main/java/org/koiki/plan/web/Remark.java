package org.koiki.plan.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.koiki.message.Finding;

/** A finding with the number under which the list beside the table shows it. */
record Remark(int number, Finding finding) {
    private static final Pattern ROW = Pattern.compile("(?<block>[a-z]+)/(?:.*/)?(?:energy|(?<second>second))(?:/.*)?");

    static List<Remark> number(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(index -> new Remark(index + 1, findings.get(index)))
                .toList();
    }

    public boolean isFault() {
        return finding.severity() == Finding.Severity.FAULT;
    }

    /** The element that the finding is about, such as {@code JP06376}; in a CSV file the block of its row, {@code second} told apart. */
    String element() {
        String path = finding.place().path();
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            return row.group("second") == null ? row.group("block") : row.group("block") + "/second";
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        int position = last.indexOf('[');
        return position < 0 ? last : last.substring(0, position);
    }
}
