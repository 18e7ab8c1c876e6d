package org.koiki.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for: the hub is to run unless something else is named.
 *
 * @param config the hub's configuration file
 * @param first the first company to be made
 * @param again who is to be let in again
 */
record ProductionOptions(
        Path config, @Nullable First first, @Nullable Again again) {
    private static final String CONFIG = "--config";
    private static final String HOST = "--host-operator";
    private static final String CERTIFICATE = "--cert";
    private static final String USER = "--user";

    /** The company that runs the hub: one of its operator codes and its certificate. */
    record First(String operator, Path certificate) {}

    /** A user, and a certificate for its company if that has none left that lets it in. */
    record Again(String user, @Nullable Path certificate) {}

    static ProductionOptions parse(String... arguments) {
        String task = arguments.length == 0 ? "" : arguments[0];
        return switch (task) {
            case "init" -> {
                Map<String, String> options = options(Set.of(CONFIG, HOST, CERTIFICATE), 1, arguments);
                First first = new First(value(options, HOST), path(options, CERTIFICATE));
                yield new ProductionOptions(path(options, CONFIG), first, null);
            }
            case "unlock" -> {
                Map<String, String> options = options(Set.of(CONFIG, USER, CERTIFICATE), 1, arguments);
                Path certificate = options.containsKey(CERTIFICATE) ? path(options, CERTIFICATE) : null;
                yield new ProductionOptions(path(options, CONFIG), null, new Again(value(options, USER), certificate));
            }
            default -> new ProductionOptions(path(options(Set.of(CONFIG), 0, arguments), CONFIG), null, null);
        };
    }

    private static Map<String, String> options(Set<String> known, int from, String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = from; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!known.contains(option)) {
                throw new StartRefused(option + " は知らないオプションです。", "Unknown option " + option + ".");
            }
            if (i + 1 == arguments.length) {
                throw new StartRefused(option + " に値が必要です。", option + " needs a value.");
            }
            options.put(option, arguments[i + 1]);
        }
        return options;
    }

    private static Path path(Map<String, String> options, String option) {
        return Path.of(value(options, option)).toAbsolutePath();
    }

    private static String value(Map<String, String> options, String option) {
        String value = options.get(option);
        if (value == null) {
            throw new StartRefused(option + " が必要です。", option + " is needed.");
        }
        return value;
    }
}
