package org.koiki.plan.position;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRows;
import org.koiki.plan.RowKind;

/** The rows of a plan that count for its filer as a whole; a negawatt plan sells in the blocks of its groups. */
final class Holdings {
    private final List<PlanRow> rows;

    Holdings(Plan plan) {
        String filer = plan.head().filer();
        Predicate<PlanRow> own = row -> row.block().equals(filer);
        Predicate<PlanRow> sold = row -> plan instanceof NegawattPlan && row.kind() == RowKind.SALES;
        rows = PlanRows.of(plan).stream().filter(own.or(sold)).toList();
    }

    long[] total(RowKind kind) {
        return sum(rows(kind).filter(PlanRow::isTotal));
    }

    /** By counterparty, in the order of the plan. */
    Map<String, long[]> trades(RowKind kind) {
        Map<String, long[]> all = new LinkedHashMap<>();
        rows(kind)
                .filter(row -> !row.isTotal())
                .forEach(row -> row.kwh()
                        .addTo(all.computeIfAbsent(
                                Objects.requireNonNull(row.counterparty()), none -> new long[SlotSeries.SLOTS])));
        return all;
    }

    /** What comes in less what goes out. */
    long[] balance() {
        long[] rest = new long[SlotSeries.SLOTS];
        Stream.of(total(RowKind.GENERATION), total(RowKind.REDUCTION), traded(RowKind.PROCUREMENT))
                .forEach(in -> Arrays.setAll(rest, slot -> rest[slot] + in[slot]));
        Stream.of(total(RowKind.DEMAND), traded(RowKind.SALES))
                .forEach(out -> Arrays.setAll(rest, slot -> rest[slot] - out[slot]));
        return rest;
    }

    private long[] traded(RowKind kind) {
        return sum(rows(kind).filter(row -> !row.isTotal()));
    }

    private Stream<PlanRow> rows(RowKind kind) {
        return rows.stream().filter(row -> row.kind() == kind);
    }

    private static long[] sum(Stream<PlanRow> rows) {
        long[] sums = new long[SlotSeries.SLOTS];
        rows.forEach(row -> row.kwh().addTo(sums));
        return sums;
    }
}
