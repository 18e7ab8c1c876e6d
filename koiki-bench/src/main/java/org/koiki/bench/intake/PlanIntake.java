package org.koiki.bench.intake;

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
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Callers;
import org.koiki.bench.load.CpuMeter;
import org.koiki.bench.load.OpenLoop;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Sent;
import org.koiki.bench.load.StoredCheck;
import org.koiki.bench.load.StoredForm;
import org.koiki.bench.load.Trial;
import org.koiki.client.KoikiClient;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.simulator.DemandFiler;
import org.koiki.simulator.PlanMaker;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/**
 * How many distinct day-ahead plans a second the hub takes in: mutual TLS, password, unzip, parse, all checks, durable
 * rows, acknowledgement. The baseline writes the same bytes and rows straight into the same PostgreSQL.
 */
public final class PlanIntake implements Bench {
    static final LocalDate TODAY = LocalDate.of(2026, 5, 30);

    private static final List<String> CLOCK = List.of("--clock", TODAY + "T08:00:00+09:00");
    private static final Duration BASELINE = Duration.ofSeconds(20);
    private static final int BASELINE_FILES = 512;

    @Override
    public Result run(List<String> arguments) throws IOException, SQLException {
        IntakeOptions options = new IntakeOptions();
        new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
        Path folder = Files.createTempDirectory("koiki-intake");
        try (HubProcess server =
                HubProcess.start(folder.resolve("data"), HubProcess.recording(options.profile), CLOCK)) {
            return measure(server, options);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Result measure(HubProcess server, IntakeOptions options) throws IOException, SQLException {
        Postgres database = Postgres.in(server.data());
        Map<String, String> durability = database.durability();
        System.out.println("PostgreSQL: " + durability + ", hub: " + HubProcess.OPTIONS);
        Callers companies = new Callers(server);
        List<DemandFiler> filers = filers(companies, options.companies);
        List<Caller> callers =
                companies.of(filers.stream().map(filer -> filer.sender().code()).toList());
        ShotMaker shots = new ShotMaker(filers, callers, options.seed, TODAY.plusDays(2));
        OpenLoop loop = new OpenLoop(callers, server.port(), options.connections);
        CpuMeter meter = new CpuMeter(server.handle(), database.process());
        Search search = new Search(loop, meter, shots, options.seconds);
        Trial<Sent> trial = options.rate == null ? search.highest() : search.at(options.rate);
        CpuMeter.Times spent = search.spent();
        long rss = server.peakMemory();
        long lost = new StoredCheck(database).lost(search.acknowledged());
        double baseline = new Baseline(database, stored(filers, options.seed)).run(BASELINE);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("lost", lost);
        detail.put("acknowledged", search.acknowledged().size());
        detail.put("offered", trial.offered());
        detail.put("sustained", trial.sustained());
        detail.put("refused", trial.refusals());
        detail.put("p50Millis", trial.latencies().p50());
        detail.put("p90Millis", trial.latencies().p90());
        detail.put("p99Millis", trial.latencies().p99());
        detail.put("maxMillis", trial.latencies().most());
        detail.put("hubCpuMillis", spent.hub());
        detail.put("databaseCpuMillis", spent.database());
        detail.put("driverCpuMillis", spent.driver());
        detail.put("seconds", options.seconds);
        detail.put("companies", options.companies);
        detail.put("connections", options.companies * options.connections);
        detail.put("rssMiB", rss);
        detail.put("options", HubProcess.OPTIONS);
        detail.putAll(durability);
        return Result.of("plan-intake", trial.rate(), "files/s", baseline, "files/s", detail);
    }

    private static List<DemandFiler> filers(Callers companies, int count) {
        try (KoikiClient coordinator = companies.coordinator()) {
            return new Members(coordinator, TODAY).take(count);
        }
    }

    private static List<StoredForm> stored(List<DemandFiler> filers, long seed) {
        List<StoredForm> files = new ArrayList<>();
        PlanMaker plans = new PlanMaker(~seed);
        for (int i = 0; i < BASELINE_FILES; i++) {
            DemandFiler filer = filers.get(i % filers.size());
            var plan = plans.demand(filer, TODAY.plusDays(i / filers.size()));
            files.add(StoredForm.of(PlanZip.zip("plan.xml", PlanWriter.write(plan)), plan));
        }
        return files;
    }
}
