package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.MeteringFileName;
import org.koiki.message.SlotSeries;
import org.koiki.metering.delivery.Board.ReceiverLine;
import org.koiki.metering.delivery.Board.SpeedLine;
import org.koiki.metering.delivery.BoardRows.Slot;
import org.koiki.metering.delivery.SlotCell.State;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Service;

/** Publication boards of areas. */
@Service
class Boards {
    private static final int MINUTES = 24 * 60 / SlotSeries.SLOTS;

    private final BoardRows rows;
    private final EnergyKinds kinds;
    private final Masters masters;
    private final MarketClock clock;

    Boards(BoardRows rows, EnergyKinds kinds, Masters masters, MarketClock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.masters = masters;
        this.clock = clock;
    }

    Board of(String area, LocalDate date) {
        List<Slot> slots = rows.slots(area, date);
        Map<String, List<Slot>> receivers =
                slots.stream().collect(Collectors.groupingBy(Slot::receiver, TreeMap::new, Collectors.toList()));
        List<ReceiverLine> lines = new ArrayList<>();
        receivers.forEach((receiver, own) -> lines.add(line(receiver, date, own)));
        return new Board(area, date, speeds(date, slots), lines, rows.days(area, date));
    }

    private ReceiverLine line(String receiver, LocalDate date, List<Slot> own) {
        List<SlotCell> cells = IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(slot -> cell(
                        date,
                        slot,
                        own.stream().filter(one -> one.slot() == slot).toList()))
                .toList();
        String name =
                masters.current().operator(receiver, date).map(Operator::name).orElse("");
        return new ReceiverLine(receiver, name, cells, count(cells, State.LATE), count(cells, State.MISSING));
    }

    private SlotCell cell(LocalDate date, int slot, List<Slot> files) {
        Instant target = files.stream().map(Slot::target).findFirst().orElseGet(() -> target(date, slot));
        boolean due = clock.now().isAfter(target);
        return new SlotCell(last(files, Slot::published), target, files.stream().anyMatch(Slot::corrected), due);
    }

    /** By when the same-day files of a slot have to be there. */
    Instant target(LocalDate date, int slot) {
        return target(date, Family.SAME_DAY, kind -> MeteringFileName.ofSlot(kind, date, slot));
    }

    /** By when the daily files have to be there. */
    Instant target(LocalDate date) {
        return target(date, Family.DAILY, kind -> MeteringFileName.ofDay(kind, date));
    }

    private Instant target(LocalDate date, Family family, Function<MessageKind, MeteringFileName> name) {
        return kinds.on(date).stream()
                .filter(kind -> kind.family() == family)
                .findFirst()
                .flatMap(kind -> MessageKinds.builtIn().find(kind.prefix(), kind.code()))
                .map(kind -> kinds.target(name.apply(kind)))
                .orElse(Instant.MAX);
    }

    private static List<SpeedLine> speeds(LocalDate date, List<Slot> slots) {
        Map<String, List<Slot>> codes =
                slots.stream().collect(Collectors.groupingBy(Slot::code, TreeMap::new, Collectors.toList()));
        return codes.entrySet().stream()
                .map(code -> new SpeedLine(code.getKey(), seconds(date, code.getValue())))
                .toList();
    }

    private static List<@Nullable Long> seconds(LocalDate date, List<Slot> slots) {
        List<@Nullable Long> seconds = new ArrayList<>();
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            int number = slot;
            Instant end = date.atStartOfDay(MarketClock.JST)
                    .plusMinutes((long) slot * MINUTES)
                    .toInstant();
            Instant last =
                    last(slots.stream().filter(one -> one.slot() == number).toList(), Slot::begun);
            seconds.add(last == null ? null : last.getEpochSecond() - end.getEpochSecond());
        }
        return seconds;
    }

    private static @Nullable Instant last(List<Slot> files, Function<Slot, @Nullable Instant> when) {
        Instant last = null;
        for (Slot file : files) {
            Instant at = when.apply(file);
            if (at != null && (last == null || at.isAfter(last))) {
                last = at;
            }
        }
        return last;
    }

    private static long count(List<SlotCell> cells, State state) {
        return cells.stream().filter(cell -> cell.getState() == state).count();
    }
}
