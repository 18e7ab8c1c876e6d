package org.koiki.bench.lake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.koiki.bench.Bench;
import org.koiki.bench.Result;
import org.koiki.lake.Change;
import org.koiki.lake.DayVector;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Scope;
import picocli.CommandLine;

/**
 * Milliseconds (p95) to read 13 months of 30-minute values of one point, of random points, each from files that the system has
 * forgotten and by an engine that has read nothing yet; the manifest lies in PostgreSQL. The baseline is a plain query of DuckDB on the
 * same files.
 */
public final class History implements Bench {
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
    private static final long SEED = 17;
    private static final int UNMEASURED = 20;

    /** Milliseconds of looks at one point, NaN where the system cannot be told to forget files. */
    private record Look(boolean varied, double cold, double fresh, double known, double plainCold, double plain) {}

    private HistoryOptions options = new HistoryOptions();

    @Override
    public Result run(List<String> arguments) throws Exception {
        options = new HistoryOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Map<String, Object> detail = new LinkedHashMap<>();
        try (WorkFolder work = new WorkFolder();
                HubManifest hub = new HubManifest(work);
                LakeCase lake = new LakeCase(options.lake(work.at("lake")), hub.manifest())) {
            Spans spans = prepare(lake, hub, detail);
            return result(looks(lake, spans), detail);
        }
    }

    private Spans prepare(LakeCase lake, HubManifest hub, Map<String, Object> detail) throws Exception {
        long start = System.nanoTime();
        Spans spans = new Spans(lake.at(""), options);
        List<LakeFile> files = spans.make(FIRST);
        lake.manifest.commit(
                new Change(files, List.of(), null, Clock.systemUTC().instant()));
        hub.analyze();
        detail.put("points", options.areas().size() * options.pointsOfArea());
        detail.put("areasCopied", options.areas().size() - 1);
        detail.put("pointsVaried", options.areas().size() * spans.varied());
        detail.put("files", files.size());
        detail.put("MiB", LakeCase.mebibytes(files));
        detail.put("prepareSeconds", LakeCase.since(start));
        return spans;
    }

    private List<Look> looks(LakeCase lake, Spans spans) throws Exception {
        List<Look> looks = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; i < options.looks + UNMEASURED; i++) {
            String area = options.areas().get(random.nextInt(options.areas().size()));
            looks.add(look(lake, spans, area, random.nextInt(options.pointsOfArea())));
        }
        return looks.subList(UNMEASURED, looks.size());
    }

    private Look look(LakeCase lake, Spans spans, String area, int point) throws Exception {
        Scope scope = new Scope(area, FIRST, last(), LakeCase.point(point));
        List<Path> files = lake.files(scope);
        lake.restart();
        double cold = PageCache.forget(files) ? history(lake, spans, scope, point) : Double.NaN;
        lake.restart();
        double fresh = history(lake, spans, scope, point);
        double known = history(lake, spans, scope, point);
        double plainCold = PageCache.forget(files) ? plain(lake, scope) : Double.NaN;
        return new Look(spans.isVaried(point), cold, fresh, known, plainCold, plain(lake, scope));
    }

    private LocalDate last() {
        return FIRST.plusMonths(options.months).minusDays(1);
    }

    private double history(LakeCase lake, Spans spans, Scope scope, int point) {
        long start = System.nanoTime();
        List<DayVector> days = lake.lake()
                .history(scope.area(), LakeCase.point(point), scope.from(), scope.to())
                .days();
        double millis = (System.nanoTime() - start) / 1e6;
        check(days, spans, point);
        return millis;
    }

    private void check(List<DayVector> days, Spans spans, int point) {
        List<LocalDate> all = FIRST.datesUntil(last().plusDays(1)).toList();
        if (!days.stream().map(DayVector::date).toList().equals(all)) {
            throw new IllegalStateException(days.size() + " days of point " + point);
        }
        for (DayVector day : days) {
            for (int slot = 1; slot <= LakeCase.SLOTS; slot++) {
                if (!day.energy().get(slot - 1).equals(spans.energy(point, slot, day.date()))) {
                    throw new IllegalStateException("point %d, slot %d: %s".formatted(point, slot, day));
                }
            }
        }
    }

    private static double plain(LakeCase lake, Scope scope) throws SQLException {
        String table = lake.table(scope);
        long start = System.nanoTime();
        lake.read("SELECT date, energy, quality FROM %s WHERE point = '%s'".formatted(table, scope.point()));
        return (System.nanoTime() - start) / 1e6;
    }

    private Result result(List<Look> looks, Map<String, Object> detail) {
        LookTimes figure = times(looks, Look::fresh);
        LookTimes baseline = times(looks, Look::plain);
        detail.put("looks", looks.size());
        detail.put("fresh", figure.summary());
        detail.put("known", times(looks, Look::known).summary());
        detail.put("plain", baseline.summary());
        if (looks.stream().anyMatch(look -> Double.isNaN(look.cold()))) {
            System.err.println("the system cannot be told to forget files here; every look found them in memory");
        } else {
            figure = times(looks, Look::cold);
            baseline = times(looks, Look::plainCold);
            detail.put("cold", figure.summary());
            detail.put(
                    "coldVaried",
                    times(looks.stream().filter(Look::varied).toList(), Look::cold)
                            .summary());
            detail.put("plainCold", baseline.summary());
        }
        return Result.of("history", figure.p95(), "ms", baseline.p95(), "ms", detail);
    }

    private static LookTimes times(List<Look> looks, ToDoubleFunction<Look> kind) {
        return new LookTimes(looks.stream().mapToDouble(kind));
    }
}
