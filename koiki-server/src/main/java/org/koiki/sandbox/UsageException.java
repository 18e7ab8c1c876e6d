package org.koiki.sandbox;

/** The sandbox cannot do what it was asked for; the texts tell the user why. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String ja, String en) {
        super(ja + System.lineSeparator() + en);
    }
}
