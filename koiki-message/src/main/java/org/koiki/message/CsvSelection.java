package org.koiki.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
    private static final List<CsvColumn> OTHERS = Arrays.stream(CsvColumn.values())
            .filter(column -> column != CsvColumn.BLOCK && column != CsvColumn.MEMBER && column != CsvColumn.KIND)
            .toList();

    private final CsvFindings findings;
    private final List<CsvRow> rows = new ArrayList<>();
    private final Map<List<String>, List<CsvRow>> blocks;
    private final Map<String, String> names = new HashMap<>();
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
            findings.add(Fault.CSV_MISSING, row, null, row.ofKind(CsvRow.ENERGY).title());
            return;
        }
        CsvBlock block = CsvBlock.of(row.block());
        if (block != null && !block.takesSecond(row)) {
            findings.add(Fault.CSV_ASTRAY, row, row.title(), null);
        }
        OTHERS.forEach(column -> compare(row, column, last.cell(column)));
        rows.set(rows.size() - 1, last.with(row.trade().energy()));
    }

    /** Refuses rows of other blocks, and cells that would be lost. */
    void check(List<String> known) {
        for (CsvRow row : rows) {
            CsvBlock block = known.contains(row.block()) ? CsvBlock.of(row.block()) : null;
            if (block == null) {
                findings.add(Fault.CSV_BLOCK, row, row.block(), String.join(", ", known));
                continue;
            }
            OTHERS.forEach(column -> check(block, row, column));
            if (block.needsSecond(row) && row.trade().second() == null) {
                findings.add(
                        Fault.CSV_MISSING, row, null, row.ofKind(CsvRow.SECOND).title());
            }
            checkName(row);
        }
    }

    private void check(CsvBlock block, CsvRow row, CsvColumn column) {
        String value = row.cell(column);
        if (value.isEmpty() && block.needs(row, column)) {
            findings.add(Fault.EMPTY, row, column, null, null);
        } else if (!value.isEmpty() && !block.has(row, column)) {
            findings.add(Fault.CSV_EMPTY, row, column, value, null);
        }
    }

    private void checkName(CsvRow row) {
        String name = row.memberName();
        if (row.isOfMember() && name != null) {
            compare(row, CsvColumn.MEMBER_NAME, names.computeIfAbsent(row.member(), member -> name));
        }
    }

    /** Refuses what a row says otherwise than one before it; it need not say it again. */
    private void compare(CsvRow row, CsvColumn column, String before) {
        String value = row.cell(column);
        if (!value.isEmpty() && !value.equals(before)) {
            findings.add(before.isEmpty() ? Fault.CSV_EMPTY : Fault.CSV_DIFFERS, row, column, value, before);
        }
    }

    /** The name of a member on any of its rows. */
    @Nullable
    String name(String member) {
        return names.get(member);
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
                findings.add(Fault.CSV_ASTRAY, row, row.title(), null);
            }
        }
    }

    /** The first row of each member. */
    Collection<CsvRow> members() {
        Map<String, CsvRow> first = new LinkedHashMap<>();
        rows.stream().filter(CsvRow::isOfMember).forEach(row -> first.putIfAbsent(row.member(), row));
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
        findings.place(row.trade(), row);
        return row.trade();
    }

    private TradeRow single(String block, String member, List<CsvRow> found) {
        if (found.isEmpty()) {
            CsvRow missing = CsvRow.of(block, member, null, SlotSeries.zero());
            findings.add(Fault.CSV_MISSING, missing, null, missing.title());
            return missing.trade();
        }
        for (CsvRow again : found.subList(1, found.size())) {
            findings.add(Fault.CSV_DOUBLE, again, again.title(), null);
        }
        return Objects.requireNonNull(found.getFirst()).trade();
    }
}
