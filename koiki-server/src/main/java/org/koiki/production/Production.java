package org.koiki.production;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koiki.KoikiServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** Starts the hub of a real market, or opens it for its first company. */
public final class Production {
    private static final Logger LOG = LoggerFactory.getLogger(Production.class);

    private Production() {}

    /** {@code --config FILE}, or {@code init --host-operator CODE --cert FILE --config FILE}; signals end the hub. */
    public static void main(String... arguments) {
        try {
            ProductionOptions options = ProductionOptions.parse(arguments);
            ConfigFile.check(options.config());
            if (options.first() == null) {
                serve(options.config());
            } else {
                open(options.config(), options.first());
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

    private static void open(Path config, ProductionOptions.First first) {
        SpringApplication application = application(OpeningConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(properties(config, "--logging.threshold.console=error"))) {
            System.out.println(Opening.in(context, first));
        }
    }

    private static SpringApplication application(Class<?> source) {
        var application = new SpringApplication(source);
        application.addInitializers(context -> Settings.check(context.getEnvironment()));
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
