package org.koiki.bench.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Callers;
import org.koiki.bench.load.Latencies;
import org.koiki.bench.load.OpenLoop;
import org.koiki.bench.load.Pace;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Sent;
import org.koiki.bench.load.Shot;
import org.koiki.bench.load.StoredCheck;
import org.koiki.bench.load.Trial;
import org.koiki.client.KoikiClient;
import org.koiki.simulator.Market;
import org.koiki.simulator.MasterRecords;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * One market day of a nation: all file in the last seconds before noon, all is compared and told; then a half hour of
 * revisions up to a gate closure. The figure is how long after noon everything is matched; the baseline is one thread that
 * reads the same files from the same database and works out the same pairs.
 */
public final class MarketDay implements Bench {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate DAY = TODAY.plusDays(1);
    private static final ZoneOffset JST = ZoneOffset.ofHours(9);
    private static final Instant NOON = at(TODAY, LocalTime.NOON);
    private static final int CLOSING_SLOT = 21;
    private static final Instant CLOSING = at(DAY, LocalTime.of(9, 0));
    private static final List<Integer> EARLY_RATES = List.of(15, 60, 60);
    private static final Duration MARGIN = Duration.ofMillis(100);
    private static final int LAST_SECONDS = 5;
    private static final int LATER = 5;

    /** Time to shake hands with every company; the hub waits 20 s for the first request of a connection. */
    private static final Duration LEAD = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Result run(List<String> arguments) throws IOException, SQLException, InterruptedException {
        MarketDayOptions options = new MarketDayOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Path folder = Files.createTempDirectory("koiki-market-day");
        new Nation(options.filers).write(folder.resolve("nation"));
        List<String> start = List.of(
                "--clock",
                TODAY + "T09:00:00+09:00",
                "--market",
                folder.resolve("nation").toString());
        try (HubProcess server = HubProcess.start(folder.resolve("data"), profiling(options), start)) {
            return new Run(server, options).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> profiling(MarketDayOptions options) {
        return options.profile == null
                ? List.of()
                : List.of(
                        "-XX:FlightRecorderOptions=stackdepth=256",
                        "-XX:StartFlightRecording=settings=profile,filename=" + options.profile);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(JST);
    }

    private static final class Run {
        private final HubProcess server;
        private final MarketDayOptions options;
        private final Postgres database;
        private final MarketTime time;
        private final List<Caller> callers;
        private final DayPlans plans;
        private final Nodes nodes;
        private final List<Shot<Sent>> acknowledged = new ArrayList<>();
        private final Map<String, Object> detail = new LinkedHashMap<>();

        Run(HubProcess server, MarketDayOptions options) throws IOException {
            this.server = server;
            this.options = options;
            this.database = Postgres.in(server.data());
            this.time = new MarketTime(server.port(), database);
            Callers companies = new Callers(server);
            this.callers = companies.of(IntStream.range(0, options.filers)
                    .mapToObj(company -> Nation.operators(company).getFirst())
                    .toList());
            this.plans = new DayPlans(market(companies), callers, DAY);
            this.nodes = new Nodes(server, database);
        }

        private Market market(Callers companies) {
            try (KoikiClient coordinator = companies.coordinator()) {
                return Market.of(MasterRecords.read(coordinator, DAY), options.seed);
            }
        }

        Result measure() throws IOException, SQLException, InterruptedException {
            try (nodes) {
                return measured();
            }
        }

        private Result measured() throws IOException, SQLException, InterruptedException {
            fileEarly();
            if (options.crash) {
                nodes.join();
            }
            double matched = fileBeforeNoon();
            if (options.crash) {
                nodes.join();
            }
            revise();
            long start = System.nanoTime();
            var expected = Rebuilt.of(database, DAY).pairs();
            double baseline = (System.nanoTime() - start) / 1e9;
            PairCheck.Result pairs = new PairCheck(database, DAY).of(expected, CLOSING_SLOT);
            detail.put("pairs", pairs.pairs());
            detail.put("mismatchedPairs", pairs.mismatched());
            detail.put("wrongPairs", pairs.wrong());
            detail.put("comparedTwice", pairs.twice());
            detail.put("wronglyFrozen", pairs.notFrozen());
            detail.put("lost", new StoredCheck(database).lost(acknowledged));
            if (options.crash) {
                detail.put("killed", nodes.killed());
            } else {
                detail.put("rssMiB", server.peakMemory());
            }
            detail.putAll(database.durability());
            return Result.of("market-day", matched, "s after noon", baseline, "s", detail);
        }

        /** First versions, slowly: each company logs in, and the hub gets warm. */
        private void fileEarly() {
            List<Shot<Sent>> early = plans.dayAhead(~options.seed);
            int part = early.size() / EARLY_RATES.size();
            for (int i = 0; i < EARLY_RATES.size(); i++) {
                send(early.subList(i * part, (i + 1) * part), Pace.steady(EARLY_RATES.get(i)), 0);
            }
        }

        private double fileBeforeNoon() throws IOException, SQLException, InterruptedException {
            List<Shot<Sent>> last = plans.dayAhead(options.seed);
            Instant start = NOON.minusSeconds(options.burst).minus(MARGIN);
            time.set(start.minus(LEAD));
            if (options.crash) {
                nodes.killLast(time.nanos(NOON.minusSeconds(options.burst / 2)));
            }
            Trial<Sent> burst = send(last, Pace.steady(last.size() / (double) options.burst), time.nanos(start));
            detail.put("filed", burst.acknowledged().size());
            detail.put("refused", burst.refusals());
            detail.put("receivedInTimeButRefused", refusedInTime());
            detail.put("filingP99Millis", burst.latencies().p99());
            double matched = awaitMatched();
            detail.put("plans", plans.count());
            return matched;
        }

        /** How many files that were whole before noon are not in. */
        private long refusedInTime() throws SQLException {
            return count("select count(*) from plan.filing where day = ?::date and not accepted and received_at < '"
                    + NOON + "'");
        }

        private double awaitMatched() throws SQLException, InterruptedException {
            String open =
                    "select count(*) from plan.plan where target_date = ?::date and compared_version is distinct from version";
            detail.put("notMatched", await(open));
            return Duration.between(NOON, time.now()).toMillis() / 1e3;
        }

        /** Waits until a statement counts nothing any more; gives what it counted last. */
        private long await(String sql) throws SQLException, InterruptedException {
            Instant end = Instant.now().plus(PATIENCE);
            long left = count(sql);
            while (left > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
                left = count(sql);
            }
            return left;
        }

        /** Most of the half hour at an even pace, the rest in the seconds before the slot closes. */
        private void revise() throws IOException, SQLException, InterruptedException {
            int usual = options.revisions - options.last;
            List<Shot<Sent>> shots = new ArrayList<>(plans.revisions(0, usual, CLOSING_SLOT + LATER));
            shots.addAll(plans.revisions(usual, options.last, CLOSING_SLOT));
            Pace pace = Pace.steady(usual / (double) options.halfHour)
                    .then(usual, Pace.steady(options.last / (double) LAST_SECONDS));
            Instant start =
                    CLOSING.minusSeconds(LAST_SECONDS + options.halfHour).minus(MARGIN);
            time.set(start.minus(LEAD));
            if (options.crash) {
                nodes.killFirst(time.nanos(CLOSING));
            }
            try (Watch watch = new Watch(database, DAY, time)) {
                Trial<Sent> revisions = send(shots, pace, time.nanos(start));
                awaitMatched();
                await(
                        "select count(*) from calendar.due where kind = 'plan.gate' and state = 'WAITING' and key = ? || '/"
                                + CLOSING_SLOT + "'");
                detail.put("revisions", revisions.acknowledged().size());
                detail.put("revisionsRefused", revisions.refusals());
                detail.put("revisionP99Millis", revisions.latencies().p99());
                Latencies told = Latencies.of(
                        LongStream.concat(Arrays.stream(watch.waits("0260")), Arrays.stream(watch.waits("0160")))
                                .toArray());
                detail.put("toldP50Millis", told.p50());
                detail.put("toldP99Millis", told.p99());
                detail.put("toldMostMillis", told.most());
            }
        }

        private Trial<Sent> send(List<Shot<Sent>> shots, Pace pace, long start) {
            Trial<Sent> trial = new OpenLoop(callers, nodes.ports(), 1).run(shots, pace, start);
            acknowledged.addAll(trial.acknowledged());
            System.out.println(trial);
            return trial;
        }

        private long count(String sql) throws SQLException {
            try (Connection connection = database.connect();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, DAY.toString());
                var row = statement.executeQuery();
                row.next();
                return row.getLong(1);
            }
        }
    }
}
