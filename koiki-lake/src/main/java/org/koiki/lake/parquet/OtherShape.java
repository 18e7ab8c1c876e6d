package org.koiki.lake.parquet;

/** A file that is laid out in a way that this package does not read. */
public final class OtherShape extends RuntimeException {
    private static final long serialVersionUID = 1;

    OtherShape(String message) {
        super(message);
    }
}
