package org.koiki.bench.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.koiki.lake.DuckDbEngine;
import org.koiki.lake.Engine;
import org.koiki.lake.Lake;
import org.koiki.lake.LakeFile;
import org.koiki.lake.LakeSettings;
import org.koiki.lake.Manifest;
import org.koiki.lake.Scope;

/** A lake of its own under the settings of a hub, and a DuckDB beside it under the same bounds. */
final class LakeCase implements AutoCloseable {
    static final String AREA = "03";
    static final int SLOTS = 48;

    private static final String MEMORY = "1GB";
    private static final int THREADS = 2;

    final Manifest manifest;
    private final Path folder;
    private final Connection duck;
    private Engine engine;

    LakeCase(Path folder, Manifest manifest) throws SQLException {
        this.folder = folder;
        this.manifest = manifest;
        engine = engine();
        duck = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET threads = " + THREADS);
        execute("SET memory_limit = '" + MEMORY + "'");
    }

    private Engine engine() {
        return new DuckDbEngine(SLOTS, MEMORY, THREADS, folder.resolve("spill"));
    }

    Lake lake() {
        LakeSettings settings = LakeSettings.of(SLOTS);
        LakeSettings atOnce = new LakeSettings(SLOTS, settings.dayPiece(), settings.spanRows(), Duration.ZERO);
        return new Lake(folder, manifest, engine, atOnce, Clock.systemUTC());
    }

    /** Begins with an engine that has read nothing yet. */
    void restart() {
        engine.close();
        engine = engine();
    }

    Path at(String path) {
        return folder.resolve(path);
    }

    /** Supply point number. */
    static String point(long number) {
        return "030%019d".formatted(number);
    }

    /** What a meter tells, 0.1 Wh; hardly any two values alike. */
    static long energy(long point, long slot) {
        return (point * 7_919 + slot * 131) * (point + slot * slot + 7) % 29_989;
    }

    List<Path> files(Scope scope) {
        return manifest.live(scope).stream().map(file -> at(file.path())).toList();
    }

    /** The live files as a table of DuckDB. */
    String table(Scope scope) {
        return files(scope).stream()
                .map(file -> "'" + file + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
    }

    long mebibytes(Scope scope) {
        return mebibytes(manifest.live(scope));
    }

    static long mebibytes(List<LakeFile> files) {
        return files.stream().mapToLong(LakeFile::bytes).sum() >> 20;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads the rows of a query and counts them. */
    int read(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                rows.getObject(rows.getMetaData().getColumnCount());
                count++;
            }
            return count;
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static double since(long start) {
        return rounded((System.nanoTime() - start) / 1e9);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        duck.close();
    }
}
