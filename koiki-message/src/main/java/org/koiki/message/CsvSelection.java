package org.koiki.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rows of a CSV file by block and member. Second values stand with the row that they follow. */
final class CsvSelection {
    private final CsvFindings findings;
    private final List<CsvRow> rows = new ArrayList<>();
    private final Map<List<String>, List<CsvRow>> blocks;
    private final Set<Integer> taken = new HashSet<>();

    CsvSelection(List<CsvRow> all, CsvFindings findings) {
        this.findings = findings;
        all.forEach(this::add);
        this.blocks = rows.stream().collect(Collectors.groupingBy(row -> List.of(row.block(), row.member())));
    }

    private void add(CsvRow row) {
        findings.place(row.trade().energy(), row);
        if (!row.isSecond()) {
            rows.add(row);
            return;
        }
        CsvRow last = rows.isEmpty() ? null : rows.getLast();
        if (last == null || !last.takesSecond(row)) {
            findings.add(
                    Fault.CSV_MISSING,
                    row.line(),
                    1,
                    row.title(),
                    null,
                    row.title().replace(CsvRow.SECOND, CsvRow.ENERGY));
            return;
        }
        rows.set(rows.size() - 1, last.with(row.trade().energy()));
    }

    /** Refuses rows of other blocks. */
    void allow(List<String> known) {
        for (CsvRow row : rows) {
            if (!known.contains(row.block())) {
                findings.add(Fault.CSV_BLOCK, row.line(), 1, row.title(), row.block(), String.join(", ", known));
            }
        }
    }

    List<CsvRow> of(String block, String member) {
        List<CsvRow> found = blocks.getOrDefault(List.of(block, member), List.of());
        found.forEach(row -> taken.add(row.line()));
        return found;
    }

    /** Refuses rows that went nowhere, so that nothing is lost unseen. */
    void refuseOthers() {
        for (CsvRow row : rows) {
            if (!taken.contains(row.line())) {
                findings.add(Fault.CSV_ASTRAY, row.line(), 1, row.title(), row.title(), null);
            }
        }
    }

    /** The first row of each member. */
    Collection<CsvRow> members() {
        Map<String, CsvRow> first = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.member().isEmpty()).forEach(row -> first.putIfAbsent(row.member(), row));
        return first.values();
    }

    /** The single series of a block; zeros when it is missing, which is a fault. */
    SlotSeries series(String block, String member) {
        return row(block, member).energy();
    }

    /** As above, with what stands beside the series. */
    TradeRow row(String block, String member) {
        return single(block, member, of(block, member));
    }

    Trades trades(String block, String member) {
        List<CsvRow> all = of(block, member);
        List<CsvRow> totals =
                all.stream().filter(row -> row.trade().counterparty().isEmpty()).toList();
        TradeRow total = single(block, member, totals);
        List<TradeRow> trades = all.stream()
                .filter(row -> !row.trade().counterparty().isEmpty())
                .map(this::trade)
                .toList();
        return new Trades(total.energy(), total.second(), trades);
    }

    @Nullable
    Trades maybeTrades(String block, String member) {
        return of(block, member).isEmpty() ? null : trades(block, member);
    }

    private TradeRow trade(CsvRow row) {
        if (!row.member().isEmpty() && row.trade().planNumber() != null) {
            int column = CsvColumn.PLAN_NUMBER.ordinal() + 1;
            String path = row.title() + "/" + CsvColumn.PLAN_NUMBER.title();
            findings.add(Fault.CSV_EMPTY, row.line(), column, path, row.trade().planNumber(), null);
        }
        findings.place(row.trade(), row);
        return row.trade();
    }

    private TradeRow single(String block, String member, List<CsvRow> found) {
        if (found.isEmpty()) {
            CsvRow missing = CsvRow.of(block, member, null, SlotSeries.zero());
            findings.add(Fault.CSV_MISSING, 0, 0, missing.title(), null, missing.title());
            return missing.trade();
        }
        for (CsvRow again : found.subList(1, found.size())) {
            findings.add(Fault.CSV_DOUBLE, again.line(), 1, again.title(), again.title(), null);
        }
        return Objects.requireNonNull(found.getFirst()).trade();
    }
}
