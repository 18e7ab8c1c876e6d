package org.koiki.client.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;

/** A finding as indented lines: rule and sentence, then place and values. */
final class FindingText {
    private FindingText() {}

    static String of(Finding finding, Console console) {
        String severity = console.say("severity." + finding.severity());
        return "  " + finding.code() + " " + severity + ": "
                + console.language().pick(finding.text()) + "\n    " + where(finding, console);
    }

    private static String where(Finding finding, Console console) {
        StringJoiner parts = new StringJoiner("  ");
        parts.add(finding.place().path());
        if (finding.place().line() > 0) {
            parts.add(finding.place().line() + ":" + finding.place().column());
        }
        add(parts, "member", finding.member(), console);
        add(parts, "counterparty", finding.counterparty(), console);
        add(parts, "slot", finding.slot() == null ? null : String.valueOf(finding.slot()), console);
        add(parts, "found", finding.value(), console);
        add(parts, "expected", finding.expected(), console);
        return parts.toString();
    }

    private static void add(StringJoiner parts, String what, @Nullable String value, Console console) {
        if (value != null) {
            parts.add(console.say("finding." + what, value));
        }
    }
}
