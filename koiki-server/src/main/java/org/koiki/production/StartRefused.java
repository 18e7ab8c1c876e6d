package org.koiki.production;

/** The hub cannot start as it is asked to; the texts tell the operator why. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartRefused(String ja, String en) {
        super(ja + System.lineSeparator() + en);
    }

    /** With what the cause says about itself. */
    static StartRefused because(Exception cause, String ja, String en) {
        String why = System.lineSeparator() + "→ " + cause.getMessage();
        var refused = new StartRefused(ja, en + why);
        refused.initCause(cause);
        return refused;
    }
}
