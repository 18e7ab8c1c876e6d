package org.koiki.plan.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanRow;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows as one array for each column, so that one statement writes them all. All series lie behind each other in one array. */
final class RowArrays {
    private final List<PlanRow> rows;

    RowArrays(List<PlanRow> rows) {
        this.rows = rows;
    }

    StatementSpec bind(StatementSpec statement) {
        Integer[] second = new Integer[rows.size()];
        return statement
                .param("blocks", column(PlanRow::block))
                .param("kinds", column(row -> row.kind().name()))
                .param("counterparties", column(PlanRow::counterparty))
                .param("planNumbers", column(PlanRow::planNumber))
                .param("names", column(PlanRow::name))
                .param("automatic", column(PlanRow::automatic))
                .param("areaSpecified", column(PlanRow::areaSpecified))
                .param("kwh", kwh())
                .param("seconds", seconds(second))
                .param("secondAt", second);
    }

    private String[] column(Function<PlanRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private int[] kwh() {
        int[] all = new int[rows.size() * SlotSeries.SLOTS];
        for (int i = 0; i < rows.size(); i++) {
            put(rows.get(i).kwh(), all, i);
        }
        return all;
    }

    /** Second values that are not all 0, and where each row's begin: absent without any, 0 when all are 0. */
    private int[] seconds(Integer[] at) {
        int[] all = new int[rows.size() * SlotSeries.SLOTS];
        int count = 0;
        for (int i = 0; i < at.length; i++) {
            SlotSeries second = rows.get(i).second();
            if (second != null && second.equals(SlotSeries.zero())) {
                at[i] = 0;
            } else if (second != null) {
                put(second, all, count++);
                at[i] = count;
            }
        }
        return Arrays.copyOf(all, count * SlotSeries.SLOTS);
    }

    private static void put(SlotSeries series, int[] all, int position) {
        System.arraycopy(series.toArray(), 0, all, position * SlotSeries.SLOTS, SlotSeries.SLOTS);
    }
}
