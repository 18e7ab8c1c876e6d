package org.koiki.plan.intake;

/** Too many files are waiting to be read; the caller should come again in a moment. */
public final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overloaded() {
        super("too many files are waiting", null, false, false);
    }
}
