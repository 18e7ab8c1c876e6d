package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Postgres;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Seconds from when fixed usage of a reading date is looked at to its last zip listed for download: a twentieth of the points, a month
 * of values. The baseline is DuckDB summing the same values.
 */
public final class ReadingDate implements Bench {
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED");
    private static final long PAUSE_MILLIS = 20;

    private static final class Options {
        @Option(names = "--points", description = "supply points of the area, of which a twentieth is read on the day")
        int points = 1_000_000;

        @Option(names = "--retailers", description = "retailers; the first one has half of the points")
        int retailers = 500;
    }

    @Override
    public Result run(List<String> arguments) throws Exception {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Meters meters = new Meters(options.points, options.retailers, options.points);
        Path folder = Files.createTempDirectory("koiki-fixed");
        try {
            return measured(meters, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Result measured(Meters meters, Path folder) throws Exception {
        Map<String, Object> detail = new LinkedHashMap<>();
        Population population = new Population(meters);
        population.write(folder.resolve("market"));
        List<String> start = List.of(
                "--clock",
                StoredMonth.READING + "T10:00:00+09:00",
                "--market",
                folder.resolve("market").toString());
        try (HubProcess server = HubProcess.start(folder.resolve("data"), OPTIONS, start)) {
            Postgres database = Postgres.in(server.data());
            detail.putAll(database.durability());
            population.insert(database);
            StoredMonth month = new StoredMonth(meters, server.data().resolve("energy"));
            month.write(database);
            detail.put("storedMiB", month.mebibytes());
            try (Memory memory = new Memory(server.handle(), database.process())) {
                double seconds = publish(database);
                detail.put("memoryMiB", memory.mostMiB());
                StoredMonth.Sum baseline = month.sum();
                check(baseline, server.data(), detail);
                return Result.of("fixed-usage", seconds, "s", baseline.seconds(), "s", detail);
            }
        }
    }

    private static double publish(Postgres database) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("insert into metering.fixed_unit (area, reading, due) values (3, '%s', true)"
                    .formatted(StoredMonth.READING));
            while (!isListed(statement)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
        }
    }

    private static boolean isListed(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select exists (select from metering.fixed_issue where state = 'LISTED')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void check(StoredMonth.Sum stored, Path data, Map<String, Object> detail) throws IOException {
        UsageReadBack back = UsageReadBack.of(data.resolve("energy/files"));
        if (back.rows() != stored.points() || back.whole() != stored.energy() || back.slots() != stored.energy()) {
            throw new IllegalStateException("read back " + back + ", stored " + stored);
        }
        detail.put("zips", back.files());
        detail.put("rowsReadBack", back.rows());
        detail.put("sumsEqual", true);
    }
}
