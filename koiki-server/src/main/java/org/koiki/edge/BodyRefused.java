package org.koiki.edge;

import java.io.IOException;
import org.koiki.Problem;

/** Ends the reading of a body that is over a limit. */
public final class BodyRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    public BodyRefused(Problem problem) {
        super(problem.getBody().getTitle());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
