package org.koiki.participant;

/** A seed file is wrong; the message names file, line and column, and what was expected. */
public class SeedFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SeedFileException(String message) {
        super(message);
    }
}
