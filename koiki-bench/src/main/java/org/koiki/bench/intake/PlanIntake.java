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
        try (HubProcess server = HubProcess.start(folder.resolve("data"), profiling(options), CLOCK)) {
            return measure(server, options);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<String> profiling(IntakeOptions options) {
        return options.profile == null
                ? List.of()
                : List.of("-XX:StartFlightRecording=settings=profile,filename=" + options.profile);
    }

    private static Result measure(HubProcess server, IntakeOptions options) throws IOException, SQLException {
        Postgres database = Postgres.in(server.data());
        Map<String, String> durability = database.durability();
        System.out.println("PostgreSQL: " + durability + ", hub: " + HubProcess.MEMORY);
        List<Caller> callers = new Callers(server).take(options.companies);
        ShotMaker shots = new ShotMaker(callers, options.seed, TODAY.plusDays(2));
        OpenLoop loop = new OpenLoop(callers, server.port(), options.connections);
        CpuMeter meter = new CpuMeter(server.handle(), database.process());
        Search search = new Search(loop, meter, shots, options.seconds);
        Trial trial = options.rate == null ? search.highest() : search.at(options.rate);
        CpuMeter.Times spent = search.spent();
        long rss = server.peakMemory();
        long lost = new StoredCheck(database).lost(search.acknowledged());
        double baseline = new Baseline(database, stored(callers, options.seed)).run(BASELINE);
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
        detail.put("options", HubProcess.MEMORY);
        detail.putAll(durability);
        return Result.of("plan-intake", trial.rate(), "files/s", baseline, "files/s", detail);
    }

    private static List<StoredForm> stored(List<Caller> callers, long seed) {
        List<StoredForm> files = new ArrayList<>();
        PlanMaker plans = new PlanMaker(~seed);
        for (int i = 0; i < BASELINE_FILES; i++) {
            DemandFiler filer = callers.get(i % callers.size()).filer();
            var plan = plans.demand(filer, TODAY.plusDays(i / callers.size()));
            files.add(StoredForm.of(PlanZip.zip("plan.xml", PlanWriter.write(plan)), plan));
        }
        return files;
    }
}
