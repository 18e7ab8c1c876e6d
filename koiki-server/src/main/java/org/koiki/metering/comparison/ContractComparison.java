package org.koiki.metering.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Extensions;
import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.SuppliedPoints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the roster of a day, which the files follow, with the contracts as they are known now. A point that was switched stands in
 * the new retailer's files from its first supply day; where it does not, the TSO is told.
 */
@Component
class ContractComparison {
    private static final String KIND = "energy.difference";
    private static final int MOST = 1_000;

    private final Rosters rosters;
    private final SuppliedPoints supplied;
    private final Extensions extensions;
    private final ComparisonTable table;
    private final Notices notices;
    private final Masters masters;
    private final MarketClock clock;

    ContractComparison(
            Rosters rosters,
            SuppliedPoints supplied,
            Extensions extensions,
            ComparisonTable table,
            Notices notices,
            Masters masters,
            MarketClock clock) {
        this.rosters = rosters;
        this.supplied = supplied;
        this.extensions = extensions;
        this.table = table;
        this.notices = notices;
        this.masters = masters;
        this.clock = clock;
    }

    /** Compares a day of an area for which there is a roster. */
    @Transactional
    public void compare(String area, LocalDate day) {
        rosters.made(area, day).ifPresent(roster -> {
            Tally tally = new Tally(roster);
            supplied.each(area, day, points -> points.forEach(tally::add));
            supplied.eachFedIn(area, day, holders(roster), points -> points.forEach(tally::add));
            tally.end();
            table.put(area, day, tally.points, tally.count, tally.first, clock.now());
            if (tally.count > 0) {
                tell(area, day, tally.count);
            }
        });
    }

    /** Who takes the files of feed-in points of the day, or took them when its roster was made. */
    private Set<String> holders(Roster roster) {
        Set<String> holders = new HashSet<>(extensions.holders(roster.area(), roster.day()));
        roster.groups(Direction.FEED_IN).forEach(group -> holders.add(group.retailer()));
        return holders;
    }

    private void tell(String area, LocalDate day, long count) {
        masters.current()
                .tso(area, day)
                .map(Operator::company)
                .ifPresent(company -> notices.tell(new Notice(
                        company,
                        KIND,
                        area + "/" + day,
                        "%s のエリア %s のファイルは、%d 地点で契約と異なる小売電気事業者のものです。".formatted(day, area, count),
                        "The files of area %s for %s differ from the contracts at %d points."
                                .formatted(area, day, count),
                        "/energy/gaps?area=%s&date=%s".formatted(area, day),
                        Map.of("area", area, "date", day.toString(), "differences", count))));
    }

    private static final class Tally {
        private final Roster roster;
        private final BitSet met;
        private final List<Difference> first = new ArrayList<>();
        private long points;
        private long count;

        Tally(Roster roster) {
            this.roster = roster;
            this.met = new BitSet(roster.size());
        }

        void add(SuppliedPoint point) {
            points++;
            PointNumber number = PointNumber.of(point.number());
            int position = roster.find(number.head(), number.rest());
            String served = position < 0 ? null : roster.group(position).retailer();
            if (position >= 0) {
                met.set(position);
            }
            if (!point.retailer().equals(served)) {
                note(new Difference(point.number(), point.retailer(), served));
            }
        }

        /** Points of the roster that nobody supplies. */
        void end() {
            for (int position = met.nextClearBit(0);
                    position < roster.size();
                    position = met.nextClearBit(position + 1)) {
                String number = roster.number(position).digits(roster.area());
                note(new Difference(number, null, roster.group(position).retailer()));
            }
        }

        private void note(Difference difference) {
            if (count++ < MOST) {
                first.add(difference);
            }
        }
    }
}
