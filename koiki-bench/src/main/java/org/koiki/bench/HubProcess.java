package org.koiki.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sandbox as its own process on free ports, with its data in a folder. */
public final class HubProcess implements AutoCloseable {
    /** Options that every measured hub runs under. */
    public static final List<String> MEMORY = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private static final Pattern READY = Pattern.compile("Koiki is ready: https://localhost:(\\d+)/");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final Path data;
    private final int port;

    private HubProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Starts the program itself under options of the JVM. */
    public static HubProcess start(Path data, List<String> options, List<String> arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(
                data,
                Stream.of(
                                List.of(java, "-Dkoiki.postgres=" + System.getProperty("koiki.postgres")),
                                MEMORY,
                                options,
                                List.of("-cp", System.getProperty("java.class.path"), "org.koiki.sandbox.Sandbox"),
                                List.of("--data", data.toString(), "--port", "0", "--quiet"),
                                arguments)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Starts it as its users do, by the launcher. */
    public static HubProcess launch(Path data) throws IOException {
        String launcher = System.getProperty("koiki.launcher");
        return run(data, List.of(launcher, "sandbox", "--data", data.toString(), "--port", "0", "--quiet"));
    }

    private static HubProcess run(Path data, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling("hub.err").toFile())
                .start();
        return new HubProcess(process, data, awaitReady(process));
    }

    private static int awaitReady(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new IOException("the hub ended before it was ready");
    }

    private static void drain(Reader out) {
        try (out) {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The process has ended, and its output with it.
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "https://localhost:" + port + "/";
    }

    public Path data() {
        return data;
    }

    public Path certificates() {
        return data.resolve("certs");
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Most memory that the hub's process ever held, in MiB. */
    public long peakMemory() throws IOException {
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
