package org.koiki.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koiki.sandbox.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * How long a sandbox takes from nothing to its ready line on a built tree: the launcher, a new PostgreSQL, the development
 * CA, the sample market. The baseline is the new PostgreSQL alone.
 */
final class Start implements Bench {
    private static final int ROUNDS = 5;

    @Override
    public Result run(List<String> options) throws IOException {
        Path folder = Files.createTempDirectory("koiki-start");
        try {
            new Round(folder.resolve("unmeasured")).run();
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                Round round = new Round(folder.resolve("round" + i));
                round.run();
                rounds.add(round);
            }
            return result(rounds);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Result result(List<Round> rounds) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("againSeconds", median(rounds.stream().map(round -> round.again)));
        detail.put(
                "slowestSeconds",
                Collections.max(rounds.stream().map(round -> round.fresh).toList()));
        detail.put(
                "rssMiB",
                Collections.max(rounds.stream().map(round -> round.memory).toList()));
        detail.put("options", HubProcess.OPTIONS);
        detail.put("rounds", rounds.size());
        return Result.of(
                "start",
                median(rounds.stream().map(round -> round.fresh)),
                "s",
                median(rounds.stream().map(round -> round.database)),
                "s",
                detail);
    }

    private static double median(java.util.stream.Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** One sandbox, from nothing and once more on the data that are there then. */
    private static final class Round {
        private final Path folder;
        private double database;
        private double fresh;
        private double again;
        private long memory;

        Round(Path folder) {
            this.folder = folder;
        }

        void run() throws IOException {
            Files.createDirectories(folder);
            database = seconds(() -> EmbeddedDatabase.start(folder.resolve("database")));
            fresh = seconds(this::launch);
            again = seconds(this::launch);
        }

        private AutoCloseable launch() throws IOException {
            HubProcess hub = HubProcess.launch(folder.resolve("data"));
            memory = hub.peakMemory();
            return hub;
        }

        private static double seconds(Starting start) throws IOException {
            long begin = System.nanoTime();
            try (AutoCloseable running = start.start()) {
                return Math.round((System.nanoTime() - begin) / 1e7) / 100.0;
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Starting {
        AutoCloseable start() throws IOException;
    }
}
