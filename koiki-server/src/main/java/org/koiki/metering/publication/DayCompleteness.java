package org.koiki.metering.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.roster.Group;
import org.koiki.metering.roster.Roster;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;

/** How complete the slots of a day are that have ended: of an area, and of its retailers. */
@Component
class DayCompleteness {
    private final Completeness completeness;
    private final KeptRosters rosters;
    private final Masters masters;
    private final MarketClock clock;

    DayCompleteness(Completeness completeness, KeptRosters rosters, Masters masters, MarketClock clock) {
        this.completeness = completeness;
        this.rosters = rosters;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * By direction; none of which no points are known.
     *
     * @param retailer operator code, or all of the area
     */
    List<DayFill> of(String area, LocalDate day, @Nullable String retailer) {
        int ended = ended(area, day);
        if (retailer == null) {
            return completeness.ofArea(area, day).entrySet().stream()
                    .map(all -> DayFill.of(
                            all.getKey(), all.getValue().stream().limit(ended).toList()))
                    .toList();
        }
        return Stream.of(Direction.values())
                .flatMap(direction -> retailers(area, day, direction, retailer).stream())
                .map(RetailerFill::day)
                .toList();
    }

    /**
     * Those with points of one direction, by code.
     *
     * @param retailer operator code, or all
     */
    List<RetailerFill> retailers(String area, LocalDate day, Direction direction, @Nullable String retailer) {
        Map<String, Map<Integer, RetailerSlot>> files = completeness.ofDay(area, day, retailer).stream()
                .filter(one -> one.direction() == direction)
                .collect(groupingBy(RetailerSlot::retailer, toMap(RetailerSlot::slot, Function.identity())));
        Map<String, Long> due = due(area, day, direction, files);
        int ended = ended(area, day);
        return due.keySet().stream()
                .filter(one -> retailer == null || retailer.equals(one))
                .sorted()
                .map(one -> new RetailerFill(
                        one,
                        masters.current().operator(one, day).map(Operator::name).orElse(""),
                        DayFill.of(
                                direction, slots(due.getOrDefault(one, 0L), files.getOrDefault(one, Map.of()), ended))))
                .toList();
    }

    private static List<SlotFill> slots(long points, Map<Integer, RetailerSlot> files, int ended) {
        return IntStream.rangeClosed(1, ended)
                .mapToObj(slot -> slot(slot, points, files.get(slot)))
                .toList();
    }

    private static SlotFill slot(int slot, long points, @Nullable RetailerSlot files) {
        return files == null
                ? SlotFill.of(slot, false, points, 0, 0)
                : SlotFill.of(slot, true, points, files.present(), files.valued());
    }

    /** Points of each retailer by the roster; where that is not kept any more, by the largest of its slots. */
    private Map<String, Long> due(
            String area, LocalDate day, Direction direction, Map<String, Map<Integer, RetailerSlot>> files) {
        Map<String, Long> due = new HashMap<>();
        files.forEach((retailer, slots) -> due.put(
                retailer,
                slots.values().stream().mapToLong(RetailerSlot::points).max().orElse(0)));
        rosters.of(area, day).ifPresent(roster -> due.putAll(points(roster, direction)));
        return due;
    }

    private static Map<String, Long> points(Roster roster, Direction direction) {
        Map<String, Long> points = new HashMap<>();
        for (Group group : roster.groups(direction)) {
            points.merge(group.retailer(), (long) group.size(), Long::sum);
        }
        return points;
    }

    private int ended(String area, LocalDate day) {
        Duration since = Duration.between(new SlotKey(area, day, 0).end(), clock.now());
        return (int) Math.clamp(since.dividedBy(SlotKey.LENGTH), 0, SlotSeries.SLOTS);
    }
}
