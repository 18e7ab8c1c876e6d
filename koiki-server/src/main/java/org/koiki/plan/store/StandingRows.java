package org.koiki.plan.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanRow;
import org.koiki.plan.RowKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of the plans that stand. */
@Repository
public class StandingRows {
    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The standing rows whose keys are not among those of a new file, in the order of the file that brought them. */
    public List<PlanRow> missing(PlanId id, List<PlanRow> filed) {
        return jdbc.sql("""
                select * from plan.standing_row
                where target_date = :targetDate and message_code = :messageCode and filer = :filer
                  and concat_ws('/', block, kind, counterparty, plan_number) <> all(:keys)
                order by ordinal
                """)
                .param("targetDate", id.targetDate())
                .param("messageCode", id.messageCode())
                .param("filer", id.filer())
                .param("keys", filed.stream().map(StandingRows::key).toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** All standing rows, in the order of the file that brought them. */
    public List<PlanRow> all(PlanId id) {
        return jdbc.sql("""
                select * from plan.standing_row where target_date = ? and message_code = ? and filer = ? order by ordinal
                """)
                .params(id.targetDate(), id.messageCode(), id.filer())
                .query((row, number) -> row(row))
                .list();
    }

    private static String key(PlanRow row) {
        Stream<@Nullable String> parts =
                Stream.of(row.block(), row.kind().name(), row.counterparty(), row.planNumber());
        return String.join("/", parts.filter(part -> part != null).toList());
    }

    private static PlanRow row(ResultSet row) throws SQLException {
        return new PlanRow(
                row.getString("block"),
                RowKind.valueOf(row.getString("kind")),
                row.getString("counterparty"),
                row.getString("plan_number"),
                row.getString("name"),
                row.getString("automatic"),
                row.getString("area_specified"),
                series(row.getArray("kwh")),
                second(row.getArray("second")));
    }

    private static SlotSeries series(Array column) throws SQLException {
        Integer[] values = (Integer[]) column.getArray();
        return SlotSeries.of(Stream.of(values).mapToInt(Integer::intValue).toArray());
    }

    private static @Nullable SlotSeries second(@Nullable Array column) throws SQLException {
        if (column == null) {
            return null;
        }
        Integer[] values = (Integer[]) column.getArray();
        return values.length == 0 ? SlotSeries.zero() : series(column);
    }
}
