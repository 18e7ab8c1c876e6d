package org.koiki.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Plays the other operators of the market in a process of its own, as long as the sandbox runs. */
final class Simulator implements ApplicationListener<ContextClosedEvent> {
    private final Process process;

    private Simulator(Process process) {
        this.process = process;
    }

    /** Starts it from its jar. @param points how many customers it plays */
    static Simulator start(Path jar, String url, SandboxFolder folder, int points) throws IOException {
        return new Simulator(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(160 + points / 2_000),
                        "-XX:+UseSerialGC",
                        "-cp",
                        jar.toString(),
                        "org.koiki.simulator.Main",
                        "--url",
                        url,
                        "--certs",
                        folder.certificates().toString(),
                        "--customers",
                        folder.customers().toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.simulatorLog().toFile()))
                .start());
    }

    /** It goes before the hub does. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        process.destroy();
    }
}
