package org.koiki.plan.check;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.koiki.message.FindingKind;
import org.koiki.testing.CommittedFile;

/** {@code docs/reference/violations.md} lists every code that a finding may carry. */
class ViolationsPageTests {
    private static final String HEAD = """
            # Violations

            Every finding carries one of these codes. They are stable: a code keeps its meaning, and none is used twice.
            FAULT: the file is refused. WARNING: accepted, but look at it. NOTE: worth knowing.
            Mark C: the rule is confirmed by a public source; I: inferred, and therefore kept as data.
            An inferred rule refuses only what could not be read or merged, such as a row given twice; else it warns. Faults of files carry no
            mark: they follow from the format. Severity, validity and texts of a rule are data, in `org/koiki/plan/rules.csv`.

            """;

    @Test
    void theCommittedPageListsAllCodes() throws IOException {
        CommittedFile.at("docs/reference/violations.md").says(HEAD + planRules() + "\n" + messageFaults());
    }

    private static String planRules() {
        return "## Rules of the in-plan check\n\n"
                + row("code", "severity", "mark", "source", "holds", "Japanese", "English")
                + row("---", "---", "---", "---", "---", "---", "---")
                + RuleTable.load().entries().stream()
                        .map(ViolationsPageTests::row)
                        .collect(Collectors.joining());
    }

    private static String row(RuleEntry rule) {
        return row(
                rule.code(),
                rule.severity().name(),
                rule.mark(),
                rule.source(),
                holds(rule),
                rule.text().ja(),
                rule.text().en());
    }

    private static String holds(RuleEntry rule) {
        if (rule.from() == null && rule.until() == null) {
            return "";
        }
        return Objects.toString(rule.from(), "") + "–" + Objects.toString(rule.until(), "");
    }

    private static String messageFaults() {
        return "## Faults of files\n\n" + row("code", "severity", "Japanese", "English")
                + row("---", "---", "---", "---")
                + FindingKind.ofMessages().stream()
                        .map(kind -> row(
                                kind.code(),
                                kind.severity().name(),
                                kind.text().ja(),
                                kind.text().en()))
                        .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", List.of(cells)) + " |\n";
    }
}
