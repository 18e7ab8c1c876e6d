package org.koiki.production;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param config the hub's configuration file
 * @param first the first company to be made; absent when the hub is to run
 */
record ProductionOptions(Path config, @Nullable First first) {
    private static final String CONFIG = "--config";
    private static final String HOST = "--host-operator";
    private static final String CERTIFICATE = "--cert";

    /** The company that runs the hub: one of its operator codes and its certificate. */
    record First(String operator, Path certificate) {}

    static ProductionOptions parse(String... arguments) {
        boolean init = arguments.length > 0 && arguments[0].equals("init");
        Set<String> known = init ? Set.of(CONFIG, HOST, CERTIFICATE) : Set.of(CONFIG);
        Map<String, String> options = new HashMap<>();
        for (int i = init ? 1 : 0; i < arguments.length; i += 2) {
            String option = arguments[i];
            if (!known.contains(option)) {
                throw new StartRefused(option + " は知らないオプションです。", "Unknown option " + option + ".");
            }
            if (i + 1 == arguments.length) {
                throw new StartRefused(option + " に値が必要です。", option + " needs a value.");
            }
            options.put(option, arguments[i + 1]);
        }
        First first = init ? new First(value(options, HOST), path(options, CERTIFICATE)) : null;
        return new ProductionOptions(path(options, CONFIG), first);
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
