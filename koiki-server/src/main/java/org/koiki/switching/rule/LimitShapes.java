package org.koiki.switching.rule;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the value of a limit may look like: as the one that comes with the program does. */
final class LimitShapes {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "relay.silence", Set.of("LAPSED", "ACCEPTED"),
            "relay.newRetailerShownFrom", Set.of("REGISTRATION", "DECISION", "MATCH", "NEVER"));

    private LimitShapes() {}

    /** @param usual the value that comes with the program */
    static boolean fits(String name, String usual, String value) {
        if (NUMBER.matcher(usual).matches()) {
            return NUMBER.matcher(value).matches() && (Integer.parseInt(value) > 0 || name.endsWith("ays"));
        }
        if (TIME.matcher(usual).matches()) {
            return TIME.matcher(value).matches();
        }
        return (FLAGS.contains(usual) ? FLAGS : WORDS.getOrDefault(name, Set.of())).contains(value);
    }
}
