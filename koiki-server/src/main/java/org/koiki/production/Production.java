package org.koiki.production;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.koiki.KoikiServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

/** Starts the hub of a real market, opens it for its first company, or lets a user in again. */
public final class Production {
    private static final Logger LOG = LoggerFactory.getLogger(Production.class);

    private Production() {}

    /**
     * {@code --config FILE}, {@code init --host-operator CODE --cert FILE --config FILE} or {@code unlock --user ID [--cert FILE]
     * --config FILE}; signals end the hub.
     */
    public static void main(String... arguments) {
        try {
            ProductionOptions options = ProductionOptions.parse(arguments);
            ConfigFile.check(options.config());
            ProductionOptions.First first = options.first();
            ProductionOptions.Again again = options.again();
            if (first != null) {
                tell(options.config(), hub -> Opening.in(hub, first));
            } else if (again != null) {
                tell(options.config(), hub -> Opening.again(hub, again));
            } else {
                serve(options.config());
            }
        } catch (RuntimeException e) {
            System.err.println(StartFailure.text(e));
            System.exit(1);
        }
    }

    private static void serve(Path config) {
        application(KoikiServer.class).run(properties(config));
        LOG.info("Koiki is ready");
    }

    private static void tell(Path config, Function<ApplicationContext, String> task) {
        SpringApplication application = application(OpeningConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(properties(config, "--logging.threshold.console=error"))) {
            System.out.println(task.apply(context));
        }
    }

    private static SpringApplication application(Class<?> source) {
        var application = new SpringApplication(source);
        application.addInitializers(context -> {
            Settings.check(context.getEnvironment());
            KindsFile.use(context.getEnvironment());
        });
        return application;
    }

    /** What stands here keeps a configuration from switching on what belongs to the sandbox. */
    private static String[] properties(Path config, String... more) {
        var properties = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--spring.config.additional-location=" + config.toUri(),
                "--koiki.clock.movable=false"));
        properties.addAll(List.of(more));
        return properties.toArray(String[]::new);
    }
}
