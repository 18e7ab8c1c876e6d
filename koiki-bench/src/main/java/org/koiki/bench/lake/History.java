package org.koiki.bench.lake;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.koiki.bench.Bench;
import org.koiki.bench.Result;
import org.koiki.lake.Change;
import org.koiki.lake.DayVector;
import org.koiki.lake.FileKind;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Milliseconds (p95) to read 13 months of 30-minute values of one point, of random points, each by an engine that has read nothing
 * yet. The baseline is a plain query of DuckDB on the same files.
 */
public final class History implements Bench {
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
    private static final long SEED = 17;
    private static final int HALF = 15;

    private static final class Options {
        @Option(names = "--points", description = "supply points of the area")
        int points = 20_000;

        @Option(names = "--months", description = "months that end before June 2026 if there are 13")
        int months = 13;

        @Option(names = "--looks", description = "points that are looked up")
        int looks = 200;
    }

    /** Milliseconds, one beside the other under the same load. */
    private record Looks(double[] cold, double[] warm, double[] plain) {
        Looks(int count) {
            this(new double[count], new double[count], new double[count]);
        }
    }

    private Options options = new Options();

    @Override
    public Result run(List<String> arguments) throws Exception {
        options = new Options();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Map<String, Object> detail = new LinkedHashMap<>();
        LocalDate last = FIRST.plusMonths(options.months).minusDays(1);
        Scope all = Scope.days(LakeCase.AREA, FIRST, last);
        try (LakeCase lake = new LakeCase()) {
            fill(lake, detail);
            detail.put("files", lake.manifest.live(all).size());
            detail.put("MiB", lake.mebibytes(all));
            Looks looks = new Looks(options.looks);
            String table = lake.table(all);
            Random random = new Random(SEED);
            look(lake, last, options.points / 2);
            plain(lake, table, options.points / 2);
            for (int i = 0; i < options.looks; i++) {
                int point = random.nextInt(options.points);
                lake.restart();
                looks.cold()[i] = look(lake, last, point);
                looks.warm()[i] = look(lake, last, options.points - 1 - point);
                looks.plain()[i] = plain(lake, table, point);
            }
            detail.put("p50", at(looks.cold(), 0.5));
            detail.put("warmP50", at(looks.warm(), 0.5));
            detail.put("warmP95", at(looks.warm(), 0.95));
            detail.put("plainP50", at(looks.plain(), 0.5));
            return Result.of("history", at(looks.cold(), 0.95), "ms", at(looks.plain(), 0.95), "ms", detail);
        }
    }

    /** Days as if they had been compacted, which the lake then joins to months. */
    private void fill(LakeCase lake, Map<String, Object> detail) throws Exception {
        double joining = 0;
        for (int i = 0; i < options.months; i++) {
            LocalDate month = FIRST.plusMonths(i);
            LocalDate end = month.plusMonths(1).minusDays(1);
            add(lake, month, month.plusDays(HALF - 1));
            add(lake, month.plusDays(HALF), end);
            long start = System.nanoTime();
            lake.lake().compactSpan(LakeCase.AREA, month, end);
            joining += LakeCase.since(start);
            lake.lake().vacuum();
        }
        detail.put("joinSeconds", LakeCase.rounded(joining));
    }

    private void add(LakeCase lake, LocalDate from, LocalDate to) throws Exception {
        String path = "spans/" + from + ".parquet";
        Files.createDirectories(lake.at("spans"));
        lake.execute("""
                COPY (SELECT '030' || lpad(p::VARCHAR, 19, '0') AS point, date::DATE AS date,
                    [(p * 7919 + slot * 131 + day(date) * 10007) * (p + slot * slot + month(date)) %% 29989 for slot in range(1, 49)] AS energy,
                    [0::SMALLINT for slot in range(1, 49)] AS quality, [1::BIGINT for slot in range(1, 49)] AS revision
                    FROM range(%d) AS points(p), range(DATE '%s', DATE '%s' + 1, INTERVAL 1 DAY) AS days(date))
                TO '%s' (FORMAT parquet)""".formatted(options.points, from, to, lake.at(path)));
        LakeFile file = new LakeFile(
                path,
                FileKind.SPAN,
                LakeCase.AREA,
                from,
                to,
                0,
                LakeCase.point(0),
                LakeCase.point(options.points - 1),
                options.points * (to.toEpochDay() - from.toEpochDay() + 1),
                Files.size(lake.at(path)),
                1);
        lake.manifest.commit(
                new Change(List.of(file), List.of(), null, Clock.systemUTC().instant()));
    }

    private static double look(LakeCase lake, LocalDate last, int point) {
        long start = System.nanoTime();
        List<DayVector> days = lake.lake()
                .history(LakeCase.AREA, LakeCase.point(point), FIRST, last)
                .days();
        double millis = (System.nanoTime() - start) / 1e6;
        check(days, point, last);
        return millis;
    }

    private static void check(List<DayVector> days, int point, LocalDate last) {
        long expected = last.toEpochDay() - FIRST.toEpochDay() + 1;
        DayVector end = days.getLast();
        if (days.size() != expected || !end.energy().getLast().equals(energy(point, LakeCase.SLOTS, last))) {
            throw new IllegalStateException(days.size() + " days, the last " + end);
        }
    }

    /** What a meter tells, 0.1 Wh; no two days are alike, as zstd would find out. */
    private static long energy(long point, long slot, LocalDate date) {
        return (point * 7_919 + slot * 131 + date.getDayOfMonth() * 10_007L)
                * (point + slot * slot + date.getMonthValue())
                % 29_989;
    }

    private static double plain(LakeCase lake, String table, int point) throws SQLException {
        long start = System.nanoTime();
        lake.read("SELECT date, energy, quality FROM %s WHERE point = '%s'".formatted(table, LakeCase.point(point)));
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(double[] millis, double part) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return LakeCase.rounded(sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(part * sorted.length) - 1)]);
    }
}
