package org.koiki.supplypoint.load;

import java.util.List;
import java.util.Map;
import org.koiki.supplypoint.check.Faults;
import org.koiki.supplypoint.check.Fields;

/** One line of a file. */
final class Line {
    final long number;
    final Fields fields;
    final Faults faults;

    Line(long number, Map<String, Integer> places, List<String> texts) {
        this.number = number;
        fields = new Fields(column -> {
            Integer place = places.get(column);
            return place == null || place >= texts.size() ? null : texts.get(place);
        });
        faults = fields.faults();
    }
}
