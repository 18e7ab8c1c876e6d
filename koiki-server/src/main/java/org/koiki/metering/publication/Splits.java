package org.koiki.metering.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koiki.message.MessageKind;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.roster.Group;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** Cuts the points of a roster into files. */
@Component
class Splits {
    private final EnergyLimits limits;

    Splits(EnergyLimits limits) {
        this.limits = limits;
    }

    /** In the order of positions. Splits of a further part of the roster follow those of the parts before. */
    List<Split> of(Roster roster, SlotKey key) {
        List<Split> splits = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Group group : roster.groups()) {
            int points = points(group, key);
            for (int from = group.from(); from < group.to(); from += points) {
                int number = next.merge(group.retailer() + group.voltage(), 1, Integer::sum) - 1;
                int size = Math.min(points, group.to() - from);
                splits.add(new Split(group.retailer(), group.voltage(), number, group.part(), from, size));
            }
        }
        return splits;
    }

    /** The limit, or more where the counter in the names would not reach; a tenth of it is left for further parts. */
    private int points(Group group, SlotKey key) {
        String unit = key.slot() == 0 ? "day" : "slot";
        int limit =
                limits.on(key.day(), unit + "-split-" + group.voltage().name().toLowerCase(Locale.ROOT));
        MessageKind kind = FileKinds.of(key, group.voltage());
        int most = 9 * Integer.parseInt("1" + "0".repeat(kind.splitDigits() - 1));
        return Math.max(limit, (group.size() + most - 1) / most);
    }
}
