package org.koiki.message;

/** A file is not of the plain form. It may still be good XML. */
final class NotPlain extends RuntimeException {
    static final NotPlain INSTANCE = new NotPlain();

    private NotPlain() {
        super(null, null, false, false);
    }
}
