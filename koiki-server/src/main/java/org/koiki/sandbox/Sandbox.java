package org.koiki.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.koiki.KoikiServer;
import org.koiki.sandbox.supply.SampleSupply;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

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

    /** Everybody knows the password of the sample key stores: stretching it guards nothing and takes a fresh market a minute. */
    private static void stretchStorePasswordsLess() {
        for (String use : List.of("certPbe", "keyPbe", "mac")) {
            System.setProperty("keystore.pkcs12." + use + "IterationCount", "100");
        }
    }

    private static void start(SandboxOptions options) throws IOException {
        stretchStorePasswordsLess();
        int port = port(options.port());
        SandboxFolder folder = SandboxFolder.take(options.data());
        if (options.reset()) {
            folder.reset();
        }
        if (options.clock() != null && !folder.isFresh()) {
            throw new UsageException(
                    "このフォルダーの市場時計はもう動いています。--clock を外すか、新しい --data か --reset を使ってください。",
                    "The market clock of this folder runs already. Leave out --clock, or use a new --data or --reset.");
        }
        if (options.market() != null && !folder.isFresh()) {
            throw new UsageException(
                    "このフォルダーには市場がもうあります。--market を外すか、新しい --data か --reset を使ってください。",
                    "This folder has its market. Leave out --market, or use a new --data or --reset.");
        }
        var database = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(folder.database()));
        try {
            var context = application(database).run(properties(folder, port, options));
            folder.announceDoor(port + 1);
            Welcome.print(folder, port);
            if (!options.quiet()) {
                context.getBean(SampleSupply.class).loadInBackground();
                play(context, folder, port, options.points());
            }
        } catch (RuntimeException e) {
            database.thenAccept(EmbeddedDatabase::close).join();
            System.err.println("起動できません / Koiki cannot start: " + NestedExceptionUtils.getMostSpecificCause(e));
            System.err.println("→ " + folder.log());
            System.exit(1);
        }
    }

    private static void play(ConfigurableApplicationContext hub, SandboxFolder folder, int port, int points)
            throws IOException {
        String jar = System.getProperty("koiki.simulator");
        if (jar != null) {
            hub.addApplicationListener(Simulator.start(Path.of(jar), "https://localhost:" + port, folder, points));
        }
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

    private static String[] properties(SandboxFolder folder, int port, SandboxOptions options) throws IOException {
        DevelopmentCa authority = DevelopmentCa.open(folder.certificates());
        authority.server();
        List<String> properties = new ArrayList<>(List.of(
                "--koiki.tls.certificate=" + authority.file("server.pem"),
                "--koiki.tls.key=" + authority.file("server.key"),
                "--koiki.tls.ca=" + authority.file("ca.pem"),
                "--koiki.tls.crl=" + authority.file("ca.crl"),
                "--koiki.webhooks.key=" + folder.webhookKey(),
                "--koiki.energy.folder=" + folder.energy(),
                "--koiki.sandbox.market=" + folder.market(options.market()),
                "--koiki.sandbox.certificates=" + folder.certificates(),
                "--koiki.sandbox.customers=" + folder.customers(),
                "--koiki.sandbox.points=" + options.points(),
                "--koiki.sandbox.door-port=" + (port + 1),
                "--server.port=" + port,
                "--management.server.port=" + (port + 2),
                "--logging.file.name=" + folder.log()));
        if (options.clock() != null) {
            properties.add("--koiki.clock.start=" + options.clock());
        }
        return properties.toArray(String[]::new);
    }
}
