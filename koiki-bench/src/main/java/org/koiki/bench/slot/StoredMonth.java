package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.koiki.bench.load.Postgres;
import org.koiki.lake.DuckDbEngine;

/**
 * A month of values as the hub keeps them once a day is over: day-vectors in the lake, whose manifest and whose batches stand in the
 * database, and an issue of daily files for each day.
 */
final class StoredMonth {
    static final LocalDate READING = LocalDate.of(2026, 5, Population.READING_DAY);

    private static final int PIECE = 250_000;
    private static final int HIGH = 100;

    private final Meters meters;
    private final Path energy;
    private final List<Path> written = new ArrayList<>();

    /** @param energy folder of metered energy */
    StoredMonth(Meters meters, Path energy) {
        this.meters = meters;
        this.energy = energy;
    }

    /** What DuckDB makes of it. */
    record Sum(long points, long energy, double seconds) {}

    void write(Postgres database) throws SQLException, IOException {
        try (Connection duck = duck();
                Statement vectors = duck.createStatement();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (LocalDate day = READING.minusMonths(1); day.isBefore(READING); day = day.plusDays(1)) {
                write(day, vectors, statement);
                for (String sql : DAY) {
                    statement.execute(sql.replace("DAY", "'" + day + "'"));
                }
            }
        }
    }

    /** Low voltage before high, which is the order of the numbers. */
    private void write(LocalDate day, Statement vectors, Statement manifest) throws SQLException, IOException {
        for (int from = 0; from < meters.points(); from += PIECE) {
            write(day, from, Math.min(meters.points(), from + PIECE), false, vectors, manifest);
        }
        for (int from = 0; from < meters.points(); from += PIECE * HIGH) {
            write(day, from, Math.min(meters.points(), from + PIECE * HIGH), true, vectors, manifest);
        }
    }

    private void write(LocalDate day, int from, int to, boolean high, Statement vectors, Statement manifest)
            throws SQLException, IOException {
        String path = "days/area=03/day=%s/%d%d.parquet".formatted(day, high ? 1 : 2, from);
        Path file = energy.resolve("lake").resolve(path);
        Files.createDirectories(file.getParent());
        vectors.execute(VECTORS.formatted(
                        high ? 1 : 0, day, day.getDayOfMonth(), from, to, high ? "i %% 100 = 0" : "i %% 100 <> 0", file)
                .replace("%%", "%"));
        try (ResultSet row = vectors.executeQuery(
                "select count(*), min(point), max(point) from read_parquet('%s')".formatted(file))) {
            row.next();
            manifest.execute(
                    "insert into metering.lake_file values ('%s', 'DAY', '03', '%s', '%s', 0, '%s', '%s', %d, %d, 1)"
                            .formatted(
                                    path,
                                    day,
                                    day,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(1),
                                    Files.size(file)));
        }
        written.add(file);
    }

    long mebibytes() throws IOException {
        long bytes = 0;
        for (Path file : written) {
            bytes += Files.size(file);
        }
        return bytes >> 20;
    }

    /** Of the points that are read on the day. */
    Sum sum() throws SQLException {
        String files = written.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", "));
        try (Connection duck = duck();
                Statement statement = duck.createStatement()) {
            long start = System.nanoTime();
            try (ResultSet row = statement.executeQuery(SUM.formatted(files, Population.READING_DAY - 1))) {
                row.next();
                double seconds = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
                return new Sum(row.getLong(1), row.getLong(2), seconds);
            }
        }
    }

    private static Connection duck() throws SQLException {
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
        }
        return duck;
    }

    private static final String VECTORS = """
            COPY (SELECT '03%d0' || lpad((i * 31 + 17)::VARCHAR, 18, '0') AS point, DATE '%s' AS date,
                [(i * 7919 + slot * 131 + %d * 10007) * (i + slot * slot + 5) %% 29989 for slot in range(1, 49)] AS energy,
                [0::SMALLINT for slot in range(1, 49)] AS quality, [1::BIGINT for slot in range(1, 49)] AS revision
                FROM range(%d, %d) AS points(i) WHERE %s)
            TO '%s' (""" + DuckDbEngine.VECTORS + ")";
    private static final String SUM = """
            SELECT count(DISTINCT point), sum(list_sum(energy)) FROM read_parquet([%s], hive_partitioning = false)
            WHERE (substr(point, 5)::BIGINT - 17) // 31 // 100 %% 20 = %d
            """;
    private static final List<String> DAY = List.of("""
            insert into metering.slot (area, day, slot, batches, published_to, state)
            select 3, DAY, slot, case slot when 0 then 48 else 1 end, case slot when 0 then 48 else 1 end, 'PUBLISHED'
            from generate_series(0, 48) as slots (slot)
            """, """
            insert into metering.batch (area, day, slot, number, id, sha256, file, rows, accepted, without_value, unknown, rejected,
                reasons, company, received_at, waiting, parts, in_lake)
            select 3, DAY, slot, 1, 'all', '', '', 0, 0, 0, 0, 0, '{}', '1003', now(), 0, 1, true
            from generate_series(1, 48) as slots (slot)
            """, """
            insert into metering.publication (area, day, slot, batches, parts, state, created_at)
            values (3, DAY, 0, array_fill(1, array[48]), 1, 'LISTED', now())
            """);
}
