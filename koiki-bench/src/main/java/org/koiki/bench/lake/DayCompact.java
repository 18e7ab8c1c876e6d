package org.koiki.bench.lake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.bench.Bench;
import org.koiki.bench.Result;
import org.koiki.lake.ManifestInMemory;
import org.koiki.lake.ReadingLines;
import org.koiki.lake.Scope;
import org.koiki.lake.SlotBatch;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Seconds to join the slots of a day into day-vectors. The baseline is DuckDB writing the same values, a row each, into one Parquet. */
public final class DayCompact implements Bench {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);
    private static final Scope SCOPE = Scope.day(LakeCase.AREA, DAY);

    private static final class Options {
        @Option(names = "--points", description = "supply points of the area")
        int points = 200_000;
    }

    @Override
    public Result run(List<String> arguments) throws Exception {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Map<String, Object> detail = new LinkedHashMap<>();
        try (WorkFolder work = new WorkFolder();
                LakeCase lake = new LakeCase(work.at("lake"), new ManifestInMemory())) {
            long start = System.nanoTime();
            for (int slot = 1; slot <= LakeCase.SLOTS; slot++) {
                int of = slot;
                lake.lake()
                        .append(
                                new SlotBatch(LakeCase.AREA, DAY, slot, "all"),
                                lines -> fill(lines, of, options.points));
            }
            detail.put("feedSeconds", LakeCase.since(start));
            detail.put("slotsMiB", lake.mebibytes(SCOPE));
            double straight = straight(lake);
            long sum = lake.number("SELECT sum(energy) FROM " + lake.table(SCOPE));
            double seconds = compact(lake);
            detail.put("daysMiB", lake.mebibytes(SCOPE));
            check(lake, options.points, sum);
            detail.put("values", (long) options.points * LakeCase.SLOTS);
            detail.put("sumsEqual", true);
            return Result.of("day-compact", seconds, "s", straight, "s", detail);
        }
    }

    private static void fill(ReadingLines lines, int slot, int points) {
        for (int point = 0; point < points; point++) {
            lines.add(LakeCase.point(point).getBytes(StandardCharsets.US_ASCII), LakeCase.energy(point, slot), 0);
        }
    }

    private static double straight(LakeCase lake) throws SQLException {
        long start = System.nanoTime();
        lake.execute("COPY (SELECT * FROM %s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                .formatted(lake.table(SCOPE), lake.at("straight.parquet")));
        return LakeCase.since(start);
    }

    private static double compact(LakeCase lake) {
        long start = System.nanoTime();
        lake.lake().compactDay(LakeCase.AREA, DAY);
        return LakeCase.since(start);
    }

    private static void check(LakeCase lake, int points, long sum) throws SQLException {
        long rows = lake.number("SELECT count(*) FROM " + lake.table(SCOPE));
        long now = lake.number("SELECT sum(list_sum(energy)) FROM " + lake.table(SCOPE));
        if (rows != points || now != sum) {
            throw new IllegalStateException("%d days with %d, sent %d with %d".formatted(rows, now, points, sum));
        }
    }
}
