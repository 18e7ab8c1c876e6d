package org.koiki.metering.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koiki.message.MessageKind;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Extension;
import org.koiki.metering.delivery.Extensions;
import org.koiki.metering.delivery.Takers;
import org.koiki.metering.roster.Group;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** Cuts the points of a direction of a roster into files. */
@Component
class Splits {
    private final EnergyLimits limits;
    private final Extensions extensions;

    Splits(EnergyLimits limits, Extensions extensions) {
        this.limits = limits;
        this.extensions = extensions;
    }

    /**
     * In the order of positions. Splits of a further part of the roster follow those of the parts before. Whoever takes no
     * generation-side energy any more has none.
     */
    List<Split> of(Roster roster, Unit unit) {
        List<Split> splits = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Group group : roster.groups(unit.direction())) {
            int points = points(group, unit);
            for (int from = group.from(); from < group.to(); from += points) {
                int number = next.merge(group.retailer() + group.voltage(), 1, Integer::sum) - 1;
                int size = Math.min(points, group.to() - from);
                splits.add(new Split(group.retailer(), group.voltage(), number, group.part(), from, size));
            }
        }
        return unit.direction() == Direction.DEMAND ? splits : taken(splits, unit);
    }

    private List<Split> taken(List<Split> splits, Unit unit) {
        Takers takers = extensions.takers(unit.day());
        return splits.stream()
                .filter(split -> takers.take(Extension.GENERATION, split.retailer()))
                .toList();
    }

    /** The limit, or more where the counter in the names would not reach; a tenth of it is left for further parts. */
    private int points(Group group, Unit unit) {
        String limit = (unit.isDay() ? "day" : "slot") + "-split-"
                + group.voltage().name().toLowerCase(Locale.ROOT);
        MessageKind kind = FileKinds.of(unit, group.voltage());
        int most = 9 * Integer.parseInt("1" + "0".repeat(kind.splitDigits() - 1));
        return Math.max(limits.on(unit.day(), limit), (group.size() + most - 1) / most);
    }
}
