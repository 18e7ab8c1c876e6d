package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Overview.AreaLine;
import org.koiki.metering.delivery.Overview.AreaSlot;
import org.koiki.metering.delivery.Overview.DailyFiles;
import org.koiki.metering.delivery.OverviewRows.Daily;
import org.koiki.metering.delivery.OverviewRows.Slot;
import org.koiki.metering.delivery.SlotCell.State;
import org.koiki.participant.Area;
import org.koiki.participant.Masters;
import org.springframework.stereotype.Service;

/** Publication of all areas at once. */
@Service
class Overviews {
    private final OverviewRows rows;
    private final Boards boards;
    private final Masters masters;
    private final MarketClock clock;

    Overviews(OverviewRows rows, Boards boards, Masters masters, MarketClock clock) {
        this.rows = rows;
        this.boards = boards;
        this.masters = masters;
        this.clock = clock;
    }

    Overview of(LocalDate date) {
        List<Area> areas = masters.current().areas(clock.today());
        List<String> codes = areas.stream().map(Area::code).toList();
        Map<String, Map<Integer, Slot>> slots = rows.slots(codes, date).stream()
                .collect(Collectors.groupingBy(Slot::area, Collectors.toMap(Slot::slot, slot -> slot)));
        Map<String, Daily> days =
                rows.daily(codes, date).stream().collect(Collectors.toMap(Daily::area, Function.identity()));
        Map<String, Integer> receivers = rows.receivers(codes, date);
        Set<String> expecting = rows.expecting(date);
        Due due = due(date);
        return new Overview(
                date,
                areas.stream()
                        .map(area -> line(
                                area,
                                receivers.getOrDefault(area.code(), 0),
                                expecting.contains(area.code()),
                                slots.getOrDefault(area.code(), Map.of()),
                                days.get(area.code()),
                                due))
                        .toList());
    }

    /** The slots whose files have to be there, and whether those of the day have to. */
    private record Due(Set<Integer> slots, boolean day) {}

    private Due due(LocalDate date) {
        Set<Integer> slots = IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .filter(slot -> clock.now().isAfter(boards.target(date, slot)))
                .boxed()
                .collect(Collectors.toSet());
        return new Due(slots, clock.now().isAfter(boards.target(date)));
    }

    private static AreaLine line(
            Area area, int receivers, boolean expecting, Map<Integer, Slot> known, @Nullable Daily day, Due due) {
        boolean any = receivers > 0 || expecting;
        List<AreaSlot> slots = IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(slot -> slot(
                        slot, known.get(slot), receivers, any && due.slots().contains(slot)))
                .toList();
        return new AreaLine(
                area.code(),
                area.name(),
                area.nameEn(),
                receivers,
                count(slots, State.LATE),
                count(slots, State.MISSING),
                slots,
                daily(day, due.day() && any));
    }

    /** @param due whether the files of all receivers have to be there */
    private static DailyFiles daily(@Nullable Daily day, boolean due) {
        if (day == null) {
            return new DailyFiles(due ? State.MISSING : State.NOT_YET, 0, 0, 0, null);
        }
        State state = state(day.lacking() == 0, day.late() > 0, day.corrected(), due);
        return new DailyFiles(state, day.expected(), day.expected() - day.lacking(), day.late(), day.last());
    }

    /** @param due whether the files of all receivers have to be there */
    private static AreaSlot slot(int number, @Nullable Slot slot, int receivers, boolean due) {
        if (slot == null) {
            return new AreaSlot(number, due ? State.MISSING : State.NOT_YET, 0, 0);
        }
        boolean all = slot.receivers() == receivers;
        State state = state(all, slot.late() > 0, slot.corrected(), due);
        return new AreaSlot(number, state, slot.receivers(), slot.late());
    }

    private static State state(boolean all, boolean late, boolean corrected, boolean due) {
        if (!all) {
            return due ? State.MISSING : State.NOT_YET;
        }
        if (late) {
            return State.LATE;
        }
        return corrected ? State.CORRECTED : State.ON_TIME;
    }

    private static long count(List<AreaSlot> slots, State state) {
        return slots.stream().filter(slot -> slot.state() == state).count();
    }
}
