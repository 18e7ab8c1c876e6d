package org.koiki.production;

/** The hub cannot start as it is asked to; the texts tell the operator why. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    StartRefused(String ja, String en) {
        this(ja + System.lineSeparator() + en);
    }

    private StartRefused(String text) {
        super(text);
        this.text = text;
    }

    /** With what the cause says about itself. */
    static StartRefused because(Throwable cause, String ja, String en) {
        String why = System.lineSeparator() + "→ " + cause.getMessage();
        var refused = new StartRefused(ja, en + why);
        refused.initCause(cause);
        return refused;
    }

    String text() {
        return text;
    }
}
