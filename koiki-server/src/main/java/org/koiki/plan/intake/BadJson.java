package org.koiki.plan.intake;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Place;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;

/** A JSON body that is no plan: what is wrong, and where. */
final class BadJson extends Exception {
    private static final long serialVersionUID = 1;
    private static final int QUOTED = 50;

    private final transient Finding finding;

    private BadJson(String code, Place place, @Nullable String value, @Nullable String expected) {
        super(code, null, false, false);
        String quoted = value == null ? null : value.substring(0, Math.min(QUOTED, value.length()));
        finding = RuleTable.load().entry(code).finding(Spot.at(place), quoted, expected);
    }

    /** No JSON at all. */
    static BadJson noJson(int line, int column) {
        return new BadJson("PLAN-0002", new Place("", line, column), line + ":" + column, null);
    }

    /** @param path such as {@code members[2].procurement.rows[0].energy} */
    static BadJson unknown(String path) {
        return new BadJson("PLAN-0003", at(path), null, null);
    }

    static BadJson missing(String path) {
        return new BadJson("PLAN-0004", at(path), null, null);
    }

    /** @param expected in a notation that needs no language */
    static BadJson wrong(String path, String value, String expected) {
        return new BadJson("PLAN-0005", at(path), value, expected);
    }

    private static Place at(String path) {
        return new Place(path, 0, 0);
    }

    Finding finding() {
        return finding;
    }
}
