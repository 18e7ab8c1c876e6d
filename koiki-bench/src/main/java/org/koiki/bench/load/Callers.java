package org.koiki.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.koiki.bench.HubProcess;
import org.koiki.client.Connection;
import org.koiki.client.KoikiClient;
import org.koiki.client.Tls;

/** The companies that file, with the certificates and accounts that the sandbox gave them. */
public final class Callers {
    private static final String PASSWORD = "koiki-sandbox";
    private static final String COORDINATOR = "70013";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HubProcess server;

    public Callers(HubProcess server) {
        this.server = server;
    }

    /** The companies behind operator codes, in their order. */
    public List<Caller> of(Collection<String> operators) throws IOException {
        for (String operator : operators) {
            await(file(operator + ".key"));
        }
        return operators.stream().map(this::caller).toList();
    }

    public KoikiClient coordinator() {
        return client(COORDINATOR);
    }

    /** The client library as its administrator uses it. */
    public KoikiClient client(String operator) {
        return KoikiClient.open(connection(operator));
    }

    private Caller caller(String operator) {
        var tls = Tls.context(connection(operator)).getSocketFactory();
        return new Caller(tls, operator + "-admin", PASSWORD);
    }

    private Connection connection(String operator) {
        return Connection.to(server.url())
                .certificate(file(operator + ".pem"), file(operator + ".key"))
                .authority(file("ca.pem"))
                .login(operator + "-admin", PASSWORD);
    }

    private Path file(String name) {
        return server.certificates().resolve(name);
    }

    /** The sandbox makes the certificates of its many companies while it already runs. */
    private static void await(Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the sandbox made no " + file.getFileName());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
