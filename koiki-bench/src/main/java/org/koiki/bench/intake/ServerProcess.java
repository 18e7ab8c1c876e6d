package org.koiki.bench.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sandbox as its own process on free ports, with its data in a folder. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Koiki is ready: https://localhost:(\\d+)/");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    static final List<String> MEMORY = List.of("-Xmx1g");

    private final Process process;
    private final Path data;
    private final int port;

    private ServerProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static ServerProcess start(Path data, List<String> options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        List.of(java),
                        MEMORY,
                        options,
                        List.of("-cp", System.getProperty("java.class.path"), "org.koiki.sandbox.Sandbox"),
                        List.of("--data", data.toString(), "--port", "0", "--quiet"),
                        List.of("--clock", "2026-05-30T08:00:00+09:00"))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling("server.err").toFile())
                .start();
        return new ServerProcess(process, data, awaitReady(process));
    }

    private static int awaitReady(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IOException("the hub ended before it was ready");
    }

    int port() {
        return port;
    }

    String url() {
        return "https://localhost:" + port + "/";
    }

    Path certificates() {
        return data.resolve("certs");
    }

    Postgres database() throws IOException {
        try (Stream<Path> files = Files.find(data, 4, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            Path pid = files.findFirst().orElseThrow(() -> new IOException("no PostgreSQL runs in " + data));
            return Postgres.of(pid);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Most memory that the hub's process ever held, in MiB. */
    long peakMemory() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
