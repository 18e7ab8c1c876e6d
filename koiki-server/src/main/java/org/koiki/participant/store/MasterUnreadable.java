package org.koiki.participant.store;

/** A field of a master record is missing or cannot be read. */
public class MasterUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    MasterUnreadable(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
