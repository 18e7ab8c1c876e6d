package org.koiki.message;

/** A zip file that is refused, and why. */
public final class BadZip extends Exception {
    private final transient Finding finding;

    BadZip(Fault fault, String value, Object expected) {
        super(fault.code, null, false, false);
        this.finding = fault.at(new Place("", 0, 0), value, expected);
    }

    public Finding finding() {
        return finding;
    }
}
