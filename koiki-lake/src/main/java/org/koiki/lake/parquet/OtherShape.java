package org.koiki.lake.parquet;

/** A file that is laid out in a way that this package does not read, or that is damaged. */
public final class OtherShape extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherShape(String message) {
        super(message);
    }

    OtherShape(String message, RuntimeException cause) {
        super(message, cause);
    }
}
