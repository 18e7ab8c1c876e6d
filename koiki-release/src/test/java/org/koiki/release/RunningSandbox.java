package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sandbox on free ports, started by the launcher of the release. */
final class RunningSandbox implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Koiki is ready: https://localhost:(\\d+)/");

    private final Process process;
    private final Path data;
    private final int port;

    private RunningSandbox(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Without simulated operators. */
    static RunningSandbox start(Path data, String... more) throws IOException {
        return startAlive(
                data, Stream.concat(Stream.of("--quiet"), Stream.of(more)).toArray(String[]::new));
    }

    /** With the operators that a sandbox simulates. */
    static RunningSandbox startAlive(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("./koiki", "sandbox", "--data", data.toString(), "--port", "0"));
        command.addAll(List.of(more));
        Process process = Release.unpacked().process(command).start();
        return new RunningSandbox(process, data, port(process.inputReader()));
    }

    private static int port(BufferedReader output) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var ready = READY.matcher(line);
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("The sandbox ended: " + seen);
    }

    int port() {
        return port;
    }

    String door() {
        return "http://127.0.0.1:" + (port + 1);
    }

    Path data() {
        return data;
    }

    /** Options of the client commands for an operator. */
    String as(String operator) {
        return "--url https://localhost:%d --ca %2$s/certs/ca.pem --cert %2$s/certs/%3$s.pem --user %3$s-admin --password koiki-sandbox"
                .formatted(port, data, operator);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as Ctrl-C does, and tells its exit status. */
    int end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            end();
        }
    }
}
