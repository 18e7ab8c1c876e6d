package org.koiki.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reading of one file: its cursor and all that is gathered on the way. */
final class Reading {
    final Cursor cursor;
    final FaultLog log;
    final PlacesRead places;
    final Map<String, String> attributes = new HashMap<>();
    final List<UnknownElement> unknown = new ArrayList<>();
    Set<String> known = Set.of();

    /** Whether a row is handed on as soon as it was read, and order and empty groups are taken as they come. */
    final boolean streamed;

    private final Set<String> noted = new HashSet<>();
    private int depth;
    private int elements;

    Reading(Cursor cursor, FaultLog log, PlacesRead places) {
        this(cursor, log, places, false);
    }

    private Reading(Cursor cursor, FaultLog log, PlacesRead places, boolean streamed) {
        this.cursor = cursor;
        this.log = log;
        this.places = places;
        this.streamed = streamed;
    }

    /** The reading of a metering file. */
    static Reading streamed(Cursor cursor, FaultLog log) {
        return new Reading(cursor, log, PlacesRead.none(), true);
    }

    /** Begins the root; another element than {@code SBD-MSG} is passed over. */
    boolean root() {
        next();
        if (cursor.at(Layout.ROOT)) {
            return true;
        }
        log.add(Fault.WRONG_ROOT, cursor.name(), cursor.offset(), cursor.name(), Layout.ROOT);
        skip();
        return false;
    }

    /** Goes to the next tag, within the limits. */
    boolean next() {
        boolean start = cursor.next();
        if (!start) {
            depth--;
            return false;
        }
        if (++depth > Limits.DEPTH) {
            throw new BrokenXml(Fault.TOO_DEEP, cursor.offset(), null, Integer.toString(Limits.DEPTH));
        }
        passed(1);
        return true;
    }

    /** Counts elements that were begun. */
    void passed(int more) {
        int most = streamed ? Limits.STREAMED_ELEMENTS : Limits.ELEMENTS;
        elements += more;
        if (elements > most) {
            throw new BrokenXml(Fault.TOO_MANY_ELEMENTS, cursor.offset(), null, Integer.toString(most));
        }
    }

    /** Goes to the next tag where only elements may stand. */
    boolean nextElement(Trail trail) {
        boolean start = next();
        if (!cursor.blank()) {
            log.add(
                    Fault.STRAY_TEXT,
                    trail.path(),
                    cursor.offset(),
                    cursor.text().strip(),
                    null);
        }
        return start;
    }

    /** Passes over the rest of the element just begun. */
    void skip() {
        int end = depth - 1;
        do {
            next();
        } while (depth > end);
    }

    /** Keeps an element that no message knows, and refuses one that stands in the wrong place. */
    void other(Trail trail) {
        String parent = trail.path();
        String name = cursor.name();
        int offset = cursor.offset();
        if (name.startsWith("JP") && !known.contains(name)) {
            if (!streamed || noted.add(name)) {
                log.add(Fault.UNKNOWN_ELEMENT, parent + "/" + name, offset);
            }
            unknown.add(new UnknownElement(parent, Fragment.read(this)));
        } else {
            log.add(Fault.ELEMENT_MISPLACED, parent + "/" + name, offset);
            skip();
        }
    }
}
