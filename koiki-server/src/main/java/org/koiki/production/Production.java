package org.koiki.production;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.KoikiServer;
import org.koiki.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

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
            System.err.println(text(e));
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
        var properties = new java.util.ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--spring.config.additional-location=" + config.toUri(),
                "--koiki.clock.movable=false"));
        properties.addAll(List.of(more));
        return properties.toArray(String[]::new);
    }

    private static String text(RuntimeException thrown) {
        return cause(thrown, StartRefused.class)
                .map(StartRefused::getMessage)
                .or(() -> cause(thrown, Problem.class).map(Production::text))
                .or(() -> cause(thrown, PortInUseException.class).map(Production::text))
                .orElseGet(() -> unexpected(thrown));
    }

    private static String text(Problem problem) {
        return problem.getBody().getDetail()
                + System.lineSeparator()
                + Optional.ofNullable(problem.getBody().getProperties())
                        .map(all -> all.get("detailEn"))
                        .orElse("");
    }

    private static String text(PortInUseException taken) {
        return new StartRefused(
                        "ポート %d は使用中です（server.port、management.server.port）。".formatted(taken.getPort()),
                        "Port %d is taken (server.port, management.server.port).".formatted(taken.getPort()))
                .getMessage();
    }

    private static String unexpected(RuntimeException thrown) {
        LOG.error("Koiki cannot start", thrown);
        return "起動できません。詳しくはログにあります。 / Koiki cannot start, see its log: "
                + NestedExceptionUtils.getMostSpecificCause(thrown).getMessage();
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable thrown, Class<T> type) {
        if (thrown == null) {
            return Optional.empty();
        }
        return type.isInstance(thrown) ? Optional.of(type.cast(thrown)) : cause(thrown.getCause(), type);
    }
}
