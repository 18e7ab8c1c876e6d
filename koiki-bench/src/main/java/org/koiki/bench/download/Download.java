package org.koiki.bench.download;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koiki.bench.Bench;
import org.koiki.bench.HubProcess;
import org.koiki.bench.Result;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Callers;
import org.koiki.bench.load.Postgres;
import org.springframework.util.FileSystemUtils;

/**
 * Retailers fetch list and files of a slot over mutual TLS, all at once, each on a connection of its own. The baseline is a
 * plain file server on the same TLS stack that serves the same bytes, in turns with the hub.
 */
public final class Download implements Bench {
    private static final int RETAILERS = 500;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 5;

    @Override
    public Result run(List<String> options) throws Exception {
        int count = options.isEmpty() ? RETAILERS : Integer.parseInt(options.getFirst());
        Retailers retailers = new Retailers(count);
        Path folder = Files.createTempDirectory("koiki-download");
        retailers.write(folder.resolve("market"));
        List<String> market =
                List.of("--market", folder.resolve("market").toString(), "--clock", "2016-05-30T10:00:00+09:00");
        try (HubProcess hub = HubProcess.start(folder.resolve("data"), List.of(), market)) {
            return measure(hub, retailers);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Result measure(HubProcess hub, Retailers retailers) throws Exception {
        Postgres database = Postgres.in(hub.data());
        List<String> codes = retailers.codes();
        List<Caller> callers = new Callers(hub).of(codes);
        Path files = hub.data().resolve("energy");
        new SlotFiles(files).publish(codes, database);
        Files.writeString(files.resolve("list"), "x".repeat(200));
        List<Fetcher> own = new ArrayList<>();
        List<Fetcher> plain = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            own.add(new Fetcher(callers.get(i).tls(), hubPaths()));
            plain.add(new Fetcher(callers.get(i).tls(), plainPaths(codes.get(i))));
        }
        try (PlainProcess server = PlainProcess.start(hub.certificates(), files)) {
            for (int round = 0; round < WARM_UP; round++) {
                Rush.of(plain, server.port());
                Rush.of(own, hub.port());
            }
            List<Rush> hubs = new ArrayList<>();
            List<Rush> plains = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                plains.add(Rush.of(plain, server.port()));
                hubs.add(Rush.of(own, hub.port()));
            }
            return result(hub, database, hubs, plains, codes.size());
        }
    }

    private static List<String> hubPaths() {
        String base = "/wheeling/" + Retailers.AREA;
        return Stream.concat(
                        Stream.of(base + "/FileListReceiver"),
                        SlotFiles.NAMES.stream().map(name -> base + "/FileReceiver?file=" + name))
                .toList();
    }

    private static List<String> plainPaths(String receiver) {
        return Stream.concat(Stream.of("/list"), SlotFiles.NAMES.stream().map(name -> "/" + receiver + "/" + name))
                .toList();
    }

    private static Result result(HubProcess hub, Postgres database, List<Rush> hubs, List<Rush> plains, int retailers)
            throws Exception {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("retailers", retailers);
        detail.put("bytesEach", SlotFiles.bytesEach());
        detail.put("seconds", median(hubs.stream().map(Rush::seconds)));
        detail.put("baselineSeconds", median(plains.stream().map(Rush::seconds)));
        detail.put("lost", hubs.stream().mapToLong(Rush::lost).sum());
        detail.put("baselineLost", plains.stream().mapToLong(Rush::lost).sum());
        detail.put(
                "faults",
                Stream.concat(hubs.stream(), plains.stream())
                        .map(Rush::fault)
                        .filter(fault -> !fault.isEmpty())
                        .distinct()
                        .toList());
        detail.put("rounds", ROUNDS);
        detail.put("rssMiB", hub.peakMemory());
        detail.put("options", HubProcess.OPTIONS);
        detail.putAll(database.durability());
        return Result.of(
                "download",
                median(hubs.stream().map(Rush::megabytesPerSecond)),
                "MB/s",
                median(plains.stream().map(Rush::megabytesPerSecond)),
                "MB/s",
                detail);
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return Math.round(sorted.get(sorted.size() / 2) * 100) / 100.0;
    }
}
