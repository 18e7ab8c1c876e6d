package org.koiki.production;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/** Why the hub did not start, for the one who started it. What nobody foresaw goes to the log. */
final class StartFailure {
    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    private StartFailure() {}

    static String text(RuntimeException thrown) {
        return cause(thrown, StartRefused.class)
                .or(() -> cause(thrown, Problem.class).map(StartFailure::refused))
                .or(() -> cause(thrown, PortInUseException.class).map(StartFailure::refused))
                .orElseGet(() -> unforeseen(thrown))
                .text();
    }

    private static StartRefused refused(Problem problem) {
        return new StartRefused(problem.text().ja(), problem.text().en());
    }

    private static StartRefused refused(PortInUseException taken) {
        return new StartRefused(
                "ポート %d は使用中です（server.port、management.server.port）。".formatted(taken.getPort()),
                "Port %d is taken (server.port, management.server.port).".formatted(taken.getPort()));
    }

    private static StartRefused unforeseen(RuntimeException thrown) {
        LOG.error("Koiki cannot start", thrown);
        return StartRefused.because(
                NestedExceptionUtils.getMostSpecificCause(thrown),
                "起動できません。詳しくはログにあります。",
                "Koiki cannot start; its log says more.");
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable thrown, Class<T> type) {
        if (thrown == null) {
            return Optional.empty();
        }
        return type.isInstance(thrown) ? Optional.of(type.cast(thrown)) : cause(thrown.getCause(), type);
    }
}
