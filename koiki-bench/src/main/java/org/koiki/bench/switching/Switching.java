package org.koiki.bench.switching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Callers;
import org.koiki.bench.load.CpuMeter;
import org.koiki.bench.load.Latencies;
import org.koiki.bench.load.OpenLoop;
import org.koiki.bench.load.Pace;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Settling;
import org.koiki.bench.load.Shot;
import org.koiki.bench.load.Trial;
import org.koiki.bench.market.Nation;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * Points and contracts loaded by file, then applications, polls, and both together by the systems of hundreds of operators over
 * mutual TLS, with the limits of rate on, and searches by address. The figure is how many applications a second are taken;
 * the baseline writes as many rows straight into the same PostgreSQL.
 */
public final class Switching implements Bench {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 29);
    private static final LocalDate DAY = TODAY.plusDays(40);
    private static final List<Double> WARM_UP = List.of(20.0, 100.0);
    private static final int WARM_UP_SECONDS = 8;
    private static final Duration BASELINE = Duration.ofSeconds(10);
    private static final Duration CONNECTING = Duration.ofSeconds(4);

    @Override
    public Result run(List<String> arguments) throws IOException, SQLException {
        SwitchingOptions options = new SwitchingOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Path folder = Files.createTempDirectory("koiki-switching");
        new Nation(options.companies).write(folder.resolve("nation"));
        List<String> start = List.of(
                "--clock",
                TODAY + "T08:00:00+09:00",
                "--market",
                folder.resolve("nation").toString());
        try (HubProcess server =
                HubProcess.start(folder.resolve("data"), HubProcess.recording(options.profile), start)) {
            return new Run(server, options, folder).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** What came of applications and polls at the same time. */
    private record Both(Trial<String> filing, Trial<String> polling) {
        void tell(Map<String, Object> detail) {
            detail.put("togetherApplications", Math.round(filing.rate()));
            detail.put("togetherPolls", Math.round(polling.rate()));
            detail.put("togetherApplicationP99Millis", filing.latencies().p99());
            detail.put("togetherPollP99Millis", polling.latencies().p99());
        }

        @Override
        public String toString() {
            return "together: " + filing + "\n          " + polling;
        }
    }

    private static final class Run {
        private final HubProcess server;
        private final SwitchingOptions options;
        private final Path folder;
        private final Postgres database;
        private final Callers companies;
        private final List<Integer> retailers;
        private final List<Caller> callers;
        private final List<String> codes;
        private final Land land;
        private final Stored stored;
        private final List<Shot<String>> acknowledged = new ArrayList<>();
        private final OpenLoop loop;
        private final CpuMeter meter;
        private final Map<String, Object> detail = new LinkedHashMap<>();
        private CpuMeter.Times spent = new CpuMeter.Times(0, 0, 0);

        Run(HubProcess server, SwitchingOptions options, Path folder) throws IOException {
            this.server = server;
            this.options = options;
            this.folder = folder;
            this.database = Postgres.in(server.data());
            this.companies = new Callers(server);
            this.retailers = IntStream.range(0, options.companies)
                    .filter(Nation::isRetailer)
                    .boxed()
                    .toList();
            this.callers = companies.of(retailers.stream()
                    .map(company -> Nation.operators(company).getFirst())
                    .toList());
            this.codes = retailers.stream().map(Nation::company).toList();
            this.stored = new Stored(database);
            this.land = new Land(options.points, retailers, options.seed);
            this.loop = new OpenLoop(callers, server.port(), 1);
            this.meter = new CpuMeter(server.handle(), database.process());
        }

        Result measure() throws IOException, SQLException {
            detail.put("operatorCodes", retailers.size() * Nation.AREAS.size());
            load();
            Applications applications = new Applications(land, retailers, callers, DAY);
            if (options.crashes > 0) {
                return crash(applications);
            }
            for (double rate : WARM_UP) {
                file("warm-up", applications, rate, WARM_UP_SECONDS);
            }
            Settling.run(() -> {
                file("warm-up", applications, options.applications / 2, WARM_UP_SECONDS);
                return spent;
            });
            long bytes = stored.bytes();
            long count = stored.count();
            Trial<String> alone = file("applications", applications, options.applications, options.seconds);
            detail.put("applicationBytes", (stored.bytes() - bytes) / (stored.count() - count));
            Polls polls = new Polls(callers, codes, database);
            Settling.run(() -> {
                trial("warm-up", polls.next((int) (options.polls / 2 * WARM_UP_SECONDS)), options.polls / 2);
                return spent;
            });
            trial("polls", polls.next((int) (options.polls * options.seconds)), options.polls);
            Settling.run(() -> {
                together(applications, polls, WARM_UP_SECONDS);
                return spent;
            });
            Both both = together(applications, polls, options.seconds);
            both.tell(detail);
            search();
            detail.put("lost", stored.lost(acknowledged, codes));
            detail.put("acknowledged", acknowledged.size());
            detail.put("joined", stored.joined());
            detail.put("rssMiB", server.peakMemory());
            Baseline least = new Baseline(database);
            double baseline = least.written(BASELINE);
            detail.put("pollBaseline", Math.round(least.found(BASELINE)));
            detail.putAll(database.durability());
            return Result.of("switching", alone.rate(), "applications/s", baseline, "rows/s", detail);
        }

        private Result crash(Applications applications) throws IOException, SQLException {
            try (Crashes crashes = new Crashes(server, callers, codes, applications, options.seed)) {
                detail.putAll(crashes.run(options.crashes));
                return Result.of("switching-crash", options.crashes, "kills", options.crashes, "kills", detail);
            }
        }

        private void load() throws IOException, SQLException {
            LandLoad load = new LandLoad(companies, folder, TODAY);
            long before = stored.bytes();
            detail.put("pointSeconds", load.load(land::points, options.points));
            long points = stored.bytes();
            detail.put("contractSeconds", load.load(land::contracts, options.points));
            detail.put("pointBytes", (points - before) / options.points);
            detail.put("contractBytes", (stored.bytes() - points) / options.points);
            System.out.println(detail);
        }

        private Trial<String> file(String name, Applications applications, double rate, int seconds) {
            Trial<String> trial = trial(name, applications.next((int) (rate * seconds)), rate);
            acknowledged.addAll(trial.acknowledged());
            return trial;
        }

        private Trial<String> trial(String name, List<Shot<String>> shots, double rate) {
            meter.restart();
            Trial<String> trial = loop.run(shots, rate);
            spent = meter.sinceStart().each(shots.size());
            System.out.println(name + ": " + trial + ", processor time each " + spent);
            if (!name.equals("warm-up")) {
                detail.put(name, Math.round(trial.rate()));
                detail.put(name + "Refused", trial.refusals());
                detail.put(name + "P50Millis", trial.latencies().p50());
                detail.put(name + "P99Millis", trial.latencies().p99());
                detail.put(name + "Cpu", spent);
            }
            return trial;
        }

        /** Half of each at the same time, on connections of their own that are there before it begins. */
        private Both together(Applications applications, Polls polls, int seconds) {
            var filed = applications.next((int) (options.applications / 2 * seconds));
            var asked = polls.next((int) (options.polls / 2 * seconds));
            OpenLoop other = new OpenLoop(callers, server.port(), 1);
            meter.restart();
            long start = System.nanoTime() + CONNECTING.toNanos();
            var filing =
                    CompletableFuture.supplyAsync(() -> other.run(filed, Pace.steady(options.applications / 2), start));
            Trial<String> polling = loop.run(asked, Pace.steady(options.polls / 2), start);
            Both both = new Both(filing.join(), polling);
            spent = meter.sinceStart().each(filed.size() + asked.size());
            acknowledged.addAll(both.filing().acknowledged());
            System.out.println(both + ", processor time each " + spent);
            return both;
        }

        private void search() throws IOException {
            Searches searches = new Searches(land, callers, server.port());
            searches.run(options.searches / 4, ~options.seed);
            Latencies latencies = searches.run(options.searches, options.seed);
            System.out.println("searches: " + latencies);
            detail.put("search", latencies);
        }
    }
}
