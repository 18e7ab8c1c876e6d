package org.koiki.lake;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.koiki.lake.Engine.Written;

/** One connection while it does one job. */
record Session(DuckDBConnection connection, Statement statement) {
    void execute(String sql) throws SQLException {
        statement.execute(sql);
    }

    /** Appends rows to a temporary table. */
    <T> void fill(String table, Stream<T> rows, Cells<T> cells) throws SQLException {
        try (DuckDBAppender out = connection.createAppender("temp", "main", table)) {
            for (Iterator<T> it = rows.iterator(); it.hasNext(); ) {
                out.beginRow();
                cells.append(it.next(), out);
                out.endRow();
            }
        }
    }

    /**
     * Writes what a query tells to a Parquet file.
     *
     * @param options of DuckDB's COPY
     */
    Written copy(String query, Path target, String options) throws SQLException {
        execute("COPY (%s) TO %s (%s)".formatted(query, LakeSql.text(target.toString()), options));
        return list(
                        "SELECT count(*), coalesce(min(point), ''), coalesce(max(point), '') FROM read_parquet(%s)"
                                .formatted(LakeSql.text(target.toString())),
                        row -> new Written(row.getLong(1), row.getString(2), row.getString(3)))
                .getFirst();
    }

    <T> List<T> list(String query, Mapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        each(query, row -> all.add(Objects.requireNonNull(mapper.map(row))));
        return all;
    }

    void each(String query, RowTaker taker) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    @FunctionalInterface
    interface Cells<T> {
        void append(T row, DuckDBAppender out) throws SQLException;
    }

    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }
}
