package org.koiki.bench.slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Callers;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.market.MarketTime;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * Seconds from the first byte of a slot's batches to the last retailer's zip listed for download. The baseline is a bare loop
 * over the same CSV; DuckDB turning it into Parquet is told beside it.
 */
public final class Slot implements Bench {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);
    private static final String TSO = "10033";
    private static final int MINUTES = 30;
    private static final int PER_DAY = 48;
    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED");

    @Override
    public Result run(List<String> arguments) throws Exception {
        SlotOptions options = new SlotOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Meters meters = new Meters(options.points, options.retailers, options.batchSize());
        Path folder = Files.createTempDirectory("koiki-slot");
        Map<String, Object> detail = new LinkedHashMap<>();
        try {
            List<Path> batches = meters.write(folder);
            detail.put("csvMiB", size(batches));
            double seconds = hub(meters, batches, folder, options, detail);
            double[] bare = new BareLoop(meters).run(batches, folder.resolve("bare"));
            detail.put("bareParseSeconds", rounded(bare[0]));
            detail.put("bareWriteSeconds", rounded(bare[1]));
            detail.put("duckdbParquetSeconds", parquet(batches, folder.resolve("baseline.parquet")));
            return Result.of("slot", rounded(seconds), "s", rounded(bare[0] + bare[1]), "s", detail);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static double hub(
            Meters meters, List<Path> batches, Path folder, SlotOptions options, Map<String, Object> detail)
            throws IOException, SQLException, InterruptedException {
        Population population = new Population(meters);
        population.write(folder.resolve("market"));
        List<String> start = List.of(
                "--clock",
                DAY + "T10:00:00+09:00",
                "--market",
                folder.resolve("market").toString());
        try (HubProcess server = HubProcess.start(folder.resolve("data"), OPTIONS, start)) {
            Postgres database = Postgres.in(server.data());
            detail.putAll(database.durability());
            population.insert(database);
            Sending sending = new Sending(
                    server.url(), new Callers(server).of(List.of(TSO)).getFirst());
            MarketTime clock = new MarketTime(server.port(), database);
            Path nothing = Files.writeString(folder.resolve("nothing.csv"), "point,energy,quality\n");
            int slot = next(clock);
            long begun = System.nanoTime();
            sending.all(List.of(nothing), path(slot), 1);
            detail.put("rosterSeconds", since(begun));
            if (!options.cold) {
                sending.all(batches, path(slot), options.senders);
                awaitListed(database, slot);
                awaitLake(database);
                slot = next(clock);
            }
            try (Memory memory = new Memory(server.handle(), database.process())) {
                double seconds = measure(sending, batches, slot, database, options, detail);
                detail.put("memoryMiB", memory.mostMiB());
                check(meters, slot, server.data(), detail);
                return seconds;
            }
        }
    }

    /** A slot that has just ended, so that the hub waits for all of it: the clock is moved to its end. */
    private static int next(MarketTime clock) throws IOException, InterruptedException, SQLException {
        int slot = (int) (Duration.between(start(1), clock.now()).toMinutes() / MINUTES) + 1;
        if (slot > PER_DAY) {
            throw new IllegalStateException("the day is over");
        }
        clock.set(start(slot + 1));
        return slot;
    }

    private static Instant start(int slot) {
        return DAY.atStartOfDay(ZoneId.of("Asia/Tokyo"))
                .plusMinutes((slot - 1L) * MINUTES)
                .toInstant();
    }

    private static double measure(
            Sending sending,
            List<Path> batches,
            int slot,
            Postgres database,
            SlotOptions options,
            Map<String, Object> detail)
            throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        sending.all(batches, path(slot), options.senders);
        detail.put("receivedSeconds", since(start));
        await(database, "exists (select from metering.publication where slot = %d)".formatted(slot));
        detail.put("laidSeconds", since(start));
        awaitListed(database, slot);
        double listed = since(start);
        awaitLake(database);
        detail.put("inLakeSeconds", since(start));
        return listed;
    }

    private static void awaitListed(Postgres database, int slot) throws SQLException, InterruptedException {
        await(
                database,
                "exists (select from metering.publication where slot = %d and state = 'LISTED')".formatted(slot));
    }

    private static void awaitLake(Postgres database) throws SQLException, InterruptedException {
        await(database, "not exists (select from metering.batch where not in_lake)");
    }

    private static void await(Postgres database, String condition) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!isMet(statement, condition)) {
                Thread.sleep(20);
            }
        }
    }

    private static boolean isMet(Statement statement, String condition) throws SQLException {
        try (ResultSet row = statement.executeQuery("select " + condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void check(Meters meters, int slot, Path data, Map<String, Object> detail) throws IOException {
        Path files = data.resolve("energy/files");
        String time = start(slot).atZone(ZoneId.of("Asia/Tokyo")).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
        ReadBack back = ReadBack.of(files, "W4[01]110" + time + "[0-9]+[.]zip");
        if (back.rows() != meters.points() || back.sum() != meters.sum() || back.named() != meters.points()) {
            throw new IllegalStateException(
                    "read back " + back + ", sent " + meters.points() + " with " + meters.sum());
        }
        detail.put("zips", back.files());
        detail.put("rowsReadBack", back.rows());
        detail.put("sumsEqual", true);
    }

    private static double parquet(List<Path> batches, Path target) throws SQLException {
        String files = batches.stream().map(file -> "'" + file + "'").collect(Collectors.joining(","));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            long start = System.nanoTime();
            statement.execute("""
                    COPY (SELECT * FROM read_csv([%s], header = true,
                        columns = {'point': 'VARCHAR', 'energy': 'DECIMAL(18,4)', 'quality': 'SMALLINT'}))
                    TO '%s' (FORMAT parquet, COMPRESSION zstd)""".formatted(files, target));
            return since(start);
        }
    }

    private static String path(int slot) {
        return "03/" + DAY + "/" + slot;
    }

    private static long size(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes >> 20;
    }

    private static double since(long start) {
        return rounded((System.nanoTime() - start) / 1e9);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
