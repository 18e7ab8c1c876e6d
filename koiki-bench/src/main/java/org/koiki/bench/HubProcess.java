package org.koiki.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.sandbox.Ports;

/** A sandbox as its own process on free ports, with its data in a folder. */
public final class HubProcess implements AutoCloseable {
    /** Options that every measured hub runs under: those that the launcher gives to any hub. */
    public static final List<String> OPTIONS =
            List.of(System.getProperty("koiki.hub", "-Xmx1g").split(" "));

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
                                OPTIONS,
                                options,
                                List.of("-cp", System.getProperty("java.class.path"), "org.koiki.sandbox.Sandbox"),
                                List.of("--data", data.toString(), "--port", "0", "--quiet"),
                                arguments)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Options under which the hub records where its time goes. */
    public static List<String> recording(@Nullable String file) {
        return file == null
                ? List.of()
                : List.of(
                        "-XX:FlightRecorderOptions=stackdepth=256",
                        "-XX:StartFlightRecording=settings=profile,filename=" + file);
    }

    /** Starts it as its users do, by the launcher. */
    public static HubProcess launch(Path data) throws IOException {
        String launcher = System.getProperty("koiki.launcher");
        return run(data, List.of(launcher, "sandbox", "--data", data.toString(), "--port", "0", "--quiet"));
    }

    /** Starts another node on the database of a running sandbox, with its certificates. */
    public HubProcess join(String database) throws IOException, InterruptedException {
        int port = Ports.freeRow(3);
        int door = port + 1;
        Path certificates = certificates();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.koiki.KoikiServer"));
        command.addAll(List.of(
                "--spring.profiles.active=sandbox",
                "--spring.datasource.url=" + database,
                "--koiki.tls.certificate=" + certificates.resolve("server.pem"),
                "--koiki.tls.key=" + certificates.resolve("server.key"),
                "--koiki.tls.ca=" + certificates.resolve("ca.pem"),
                "--koiki.tls.crl=" + certificates.resolve("ca.crl"),
                "--koiki.webhooks.key=" + Files.readString(data.resolve("webhooks.key")),
                "--koiki.sandbox.market=" + Files.readString(data.resolve("market")),
                "--koiki.sandbox.certificates=" + certificates,
                "--koiki.sandbox.customers=" + data.resolve("customers.csv"),
                "--koiki.sandbox.points=0",
                "--koiki.sandbox.door-port=" + door,
                "--server.port=" + port,
                "--management.server.port=" + (port + 2),
                "--logging.file.name=" + data.resolve("node-" + port + ".log")));
        Process node = new ProcessBuilder(command)
                .redirectError(data.resolveSibling("node.err").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(node::destroy));
        awaitPort(node, door);
        return new HubProcess(node, data, port);
    }

    /** The loopback door opens last. */
    private static void awaitPort(Process node, int port) throws IOException, InterruptedException {
        while (node.isAlive()) {
            try (Socket door = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("the node ended before it was ready");
    }

    /** Kills it on the spot. */
    public void kill() {
        process.destroyForcibly();
    }

    private static HubProcess run(Path data, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(data.resolveSibling("hub.err").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
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
