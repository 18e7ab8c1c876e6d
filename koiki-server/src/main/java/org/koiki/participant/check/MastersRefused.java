package org.koiki.participant.check;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A change that would leave the masters broken. */
public class MastersRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public MastersRefused(List<Violation> violations) {
        super(violations.stream().limit(20).map(MastersRefused::line).collect(joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }

    private static String line(Violation violation) {
        return "%s %s %s: %s"
                .formatted(
                        violation.code(),
                        violation.kind().path(),
                        violation.key(),
                        violation.text().en());
    }
}
