package org.koiki.metering.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Kwh;
import org.koiki.metering.roster.PointNumber;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.rule.ValueFlags.Value;
import org.koiki.supplypoint.InstalledMeter;
import org.koiki.supplypoint.InstalledMeters;

/**
 * The rows of a batch with a column for meters. Only its end tells which points have several, so the rows wait for it on disk; then
 * those of one point are a few in memory, however many the batch has. For one thread.
 */
final class MeterRows {
    private static final int UNKNOWN = 1 << 22;
    private static final int IN_MEMORY = 100_000;
    private static final int AT_ONCE = 5_000;

    private final Roster roster;
    private final long most;
    private final @Nullable Value[] flags;
    private final InstalledMeters installed;
    private final BatchFiles out;
    private final Takings takings;
    private final BitSet seen = new BitSet();
    private final BitSet again = new BitSet();
    private int judged;

    /** @param most 0.1 Wh */
    MeterRows(
            Roster roster,
            long most,
            @Nullable Value[] flags,
            InstalledMeters installed,
            BatchFiles out,
            Takings takings) {
        this.roster = roster;
        this.most = most;
        this.flags = flags;
        this.installed = installed;
        this.out = out;
        this.takings = takings;
    }

    void add(MeterRow row) throws IOException {
        int place = place(row);
        (seen.get(place) ? again : seen).set(place);
        out.defer(row);
    }

    /** Points that the roster lacks share places behind it; that two of them share one costs memory and nothing else. */
    private int place(MeterRow row) {
        return row.position() >= 0
                ? row.position()
                : roster.size() + (row.point().hashCode() & UNKNOWN - 1);
    }

    /** Behind the last row: takes, keeps or rejects all of them. */
    void settle() throws IOException {
        int turns = again.cardinality() / IN_MEMORY + 1;
        for (int turn = 0; turn < turns; turn++) {
            settle(turn, turns);
        }
    }

    /** Takes so many points with several rows at a time. */
    private void settle(int turn, int turns) throws IOException {
        Map<PointNumber, PointRows> points = new LinkedHashMap<>();
        out.eachDeferred(row -> {
            int place = place(row);
            if (again.get(place) && place % turns == turn) {
                add(row, points.computeIfAbsent(row.point(), point -> new PointRows()));
            } else if (!again.get(place) && turn == 0 && !row.refused()) {
                take(row, row.energy(), row.flag());
            }
        });
        List<PointRows> all = new ArrayList<>(points.values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            settle(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private void add(MeterRow row, PointRows point) throws IOException {
        Reason reason = point.add(row);
        if (reason == Reason.DOUBLE) {
            out.reject(row.line(), reason, "point", (number(row) + " " + row.meter()).strip());
        } else if (reason != null) {
            out.reject(row.line(), reason, "meter", row.meter());
        }
    }

    private void settle(List<PointRows> points) throws IOException {
        Map<String, List<InstalledMeter>> meters = meters(points);
        for (PointRows point : points) {
            if (point.lacksPart()) {
                reject(point, Reason.PART, "point", number(point.rows().getFirst()));
            } else if (point.areParts()) {
                add(point, meters.getOrDefault(number(point.rows().getFirst()), List.of()));
            } else {
                for (MeterRow row : point.rows()) {
                    take(row, row.energy(), row.flag());
                }
            }
        }
    }

    private Map<String, List<InstalledMeter>> meters(List<PointRows> points) {
        List<String> numbers = points.stream()
                .filter(point -> point.areParts() && !point.lacksPart())
                .map(point -> number(point.rows().getFirst()))
                .toList();
        return numbers.isEmpty()
                ? Map.of()
                : installed.of(roster.area(), numbers, roster.day().plusDays(1)).stream()
                        .collect(groupingBy(InstalledMeter::point));
    }

    private void add(PointRows point, List<InstalledMeter> known) throws IOException {
        MeterExchange exchange = new MeterExchange(roster.day(), known);
        long energy = point.energy();
        boolean exchanged = exchange.isOf(point.meters());
        judged = 31 * judged + Boolean.hashCode(exchanged);
        if (!exchanged) {
            for (MeterRow row : point.rows()) {
                out.reject(row.line(), Reason.METER, "meter", row.meter(), exchange.told());
            }
        } else if (energy > most) {
            reject(point, Reason.RANGE, "energy", sum(point));
        } else {
            take(point.rows().getFirst(), (int) energy, point.flag(flags));
        }
    }

    private void reject(PointRows point, Reason reason, String column, String value) throws IOException {
        for (MeterRow row : point.rows()) {
            out.reject(row.line(), reason, column, value);
        }
    }

    /** Such as {@code 150000 + 60000 = 210000}. */
    private static String sum(PointRows point) {
        return point.rows().stream().map(row -> Kwh.text(row.energy())).collect(joining(" + ")) + " = "
                + Kwh.text(point.energy());
    }

    private void take(MeterRow row, int energy, byte flag) throws IOException {
        if (row.position() < 0) {
            out.keep(row.line(), row.point().head(), row.point().rest(), energy, flag);
        } else {
            takings.take(row.position(), energy, flag);
        }
    }

    /** Tells apart what the same rows come to as meters become known; 0 where none were looked up. */
    long judged() {
        return Integer.toUnsignedLong(judged);
    }

    private String number(MeterRow row) {
        return row.point().digits(roster.area());
    }
}
