package org.koiki.lake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * A Parquet file that somebody else wrote, read row by row as text. Whatever the file says of itself, it is read with a memory of
 * its own, of which the lake's engine feels nothing. For one thread.
 */
public final class ForeignParquet implements AutoCloseable {
    private static final String MEMORY = "256MB";

    /** Characters of a value that are told. */
    private static final int LONGEST = 100;

    private final DuckDBConnection connection;
    private final String file;

    private ForeignParquet(DuckDBConnection connection, Path file) {
        this.connection = connection;
        this.file = LakeSql.text(file);
    }

    /** @throws LakeFailure if there is no engine to read it with */
    public static ForeignParquet open(Path file) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return new ForeignParquet((DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings), file);
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    /**
     * A column.
     *
     * @param type of the engine, such as {@code VARCHAR} or {@code DECIMAL(9,4)}
     */
    public record Column(String name, String type) {
        /** As text; decimals without zeros at their end. */
        private String text() {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            String text = "CAST(" + quoted + " AS VARCHAR)";
            if (type.startsWith("DECIMAL") && !type.endsWith(",0)")) {
                text = "rtrim(rtrim(" + text + ", '0'), '.')";
            }
            return "left(" + text + ", " + LONGEST + ")";
        }
    }

    /** @throws LakeFailure if the file is no whole Parquet */
    public List<Column> columns() {
        return list(
                "DESCRIBE SELECT * FROM read_parquet(" + file + ", hive_partitioning = false)",
                row -> new Column(row.getString("column_name"), row.getString("column_type")));
    }

    /** All names in the file, also those of fields within columns, and those that stand twice. */
    public List<String> names() {
        return list("SELECT coalesce(name, '') FROM parquet_schema(" + file + ")", row -> row.getString(1)).stream()
                .skip(1)
                .toList();
    }

    /** Takes the values of a row as text; an empty one where there is no value. */
    @FunctionalInterface
    public interface Sink {
        void take(List<String> values) throws IOException;
    }

    /**
     * Hands out all rows in their order.
     *
     * @throws LakeFailure if the file cannot be read to its end
     */
    public void each(List<Column> columns, Sink sink) throws IOException {
        String texts = columns.stream()
                .map(column -> "coalesce(" + column.text() + ", '')")
                .collect(joining(", "));
        String query = "SELECT " + texts + " FROM read_parquet(" + file + ", hive_partitioning = false)";
        String[] values = new String[columns.size()];
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.getString(i + 1);
                }
                sink.take(List.of(values));
            }
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    private <T> List<T> list(String query, Session.Mapper<T> mapper) {
        try (var statement = connection.createStatement()) {
            return new Session(connection, statement).list(query, mapper);
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LakeFailure(e);
        }
    }
}
