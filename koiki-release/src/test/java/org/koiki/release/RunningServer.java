package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A hub in production, started by the launcher of the release, and what it has printed so far. */
final class RunningServer implements AutoCloseable {
    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private RunningServer(Process process) {
        this.process = process;
    }

    static RunningServer start(Path config) throws IOException, InterruptedException {
        var server = new RunningServer(Release.unpacked()
                .process(List.of("./koiki", "server", "--config", config.toString()))
                .start());
        var reader = server.process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            server.output.add(line);
            if (line.contains("Koiki is ready")) {
                Thread.ofVirtual().start(() -> server.goOn(reader));
                return server;
            }
        }
        throw new AssertionError("The server ended: " + server.output);
    }

    private void goOn(BufferedReader reader) {
        try {
            reader.lines().forEach(output::add);
        } catch (UncheckedIOException e) {
            output.add("{\"log\":\"closed\"}");
        }
    }

    List<String> output() {
        return output;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
