package org.koiki.switching;

import java.nio.file.Path;
import org.koiki.switching.rule.OwnTables;
import org.springframework.core.env.Environment;

/** The operator's own tables of rules: the folder of the setting {@code koiki.switching.tables}. */
public final class RuleTables {
    private static final String KEY = "koiki.switching.tables";

    private RuleTables() {}

    /** Reads all of them. @throws TableRefused if one cannot be worked with */
    public static void check(Environment settings) {
        of(settings).check();
    }

    /** @throws TableRefused if the folder cannot be worked with */
    public static OwnTables of(Environment settings) {
        String folder = settings.getProperty(KEY, "");
        return folder.isBlank() ? OwnTables.none() : OwnTables.in(Path.of(folder));
    }
}
