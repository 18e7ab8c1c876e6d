package org.koiki.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.koiki.KoikiServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.support.GenericApplicationContext;

/** The hub with an embedded database, a development CA and a sample market, for developers and visitors. */
public final class Sandbox {
    private static final int PORTS = 3;

    private Sandbox() {}

    /** Starts the sandbox and returns when it is ready; signals end it. */
    public static void main(String[] arguments) throws IOException {
        try {
            start(SandboxOptions.parse(arguments));
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void start(SandboxOptions options) throws IOException {
        int port = port(options.port());
        SandboxFolder folder = SandboxFolder.take(options.data());
        if (options.reset()) {
            folder.reset();
        }
        var database = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(folder.database()));
        try {
            application(database).run(properties(folder, port));
        } catch (RuntimeException e) {
            database.thenAccept(EmbeddedDatabase::close).join();
            throw e;
        }
        System.out.printf("Koiki is ready: https://localhost:%d/%n", port);
    }

    private static int port(int wanted) throws IOException {
        if (wanted == 0) {
            return Ports.freeRow(PORTS);
        }
        if (Ports.isFreeRow(wanted, PORTS)) {
            return wanted;
        }
        int last = wanted + PORTS - 1;
        throw new UsageException(
                "ポート %d～%d のどれかが使用中です。--port で別の番号か 0（空きを選ぶ）を指定してください。".formatted(wanted, last),
                "One of the ports %d to %d is taken. Name another one with --port, or 0 for free ones."
                        .formatted(wanted, last));
    }

    private static SpringApplication application(CompletableFuture<EmbeddedDatabase> database) {
        var application = new SpringApplication(KoikiServer.class);
        application.setAdditionalProfiles("sandbox");
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean("embeddedDatabase", EmbeddedDatabase.class, database::join);
            beans.registerBean(
                    JdbcConnectionDetails.class,
                    () -> new EmbeddedConnection(beans.getBean(EmbeddedDatabase.class)),
                    definition -> definition.setDependsOn("embeddedDatabase"));
        });
        return application;
    }

    private static String[] properties(SandboxFolder folder, int port) {
        DevelopmentCa authority = DevelopmentCa.open(folder.certificates());
        authority.server();
        return List.of(
                        "--koiki.tls.certificate=" + authority.file("server.pem"),
                        "--koiki.tls.key=" + authority.file("server.key"),
                        "--koiki.tls.ca=" + authority.file("ca.pem"),
                        "--koiki.tls.crl=" + authority.file("ca.crl"),
                        "--server.port=" + port,
                        "--management.server.port=" + (port + 2),
                        "--koiki.sandbox.door-port=" + (port + 1),
                        "--logging.file.name=" + folder.log())
                .toArray(String[]::new);
    }
}
