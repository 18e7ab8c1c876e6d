package org.koiki.plan.check;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Places;
import org.koiki.message.SlotSeries;
import org.koiki.message.Text;

/** Takes what one rule has to say about one plan. */
final class Report {
    private final RuleEntry rule;
    private final Places places;
    private final Findings findings;

    Report(RuleEntry rule, Places places, Findings findings) {
        this.rule = rule;
        this.places = places;
        this.findings = findings;
    }

    /** The place of an element of a part of the plan. */
    Spot at(Object part, String element) {
        return Spot.at(places.of(part, element));
    }

    /** The place of one slot of a series. */
    Spot at(SlotSeries series, int slot) {
        return Spot.at(places.of(series, slot)).slot(slot);
    }

    void tell(Spot spot, @Nullable Object value, @Nullable Object expected) {
        findings.add(rule.finding(spot, value, expected));
    }

    void tell(Spot spot, @Nullable Object value, @Nullable Object expected, Text hint) {
        findings.add(rule.finding(spot, value, expected, hint));
    }
}
