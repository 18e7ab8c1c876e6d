package org.koiki.supplypoint.load;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.koiki.message.Text;
import org.koiki.supplypoint.check.PointRule;

/** A file that cannot be read, or not on. What was read before it stays loaded. */
public final class LoadRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final PointRule rule;

    LoadRefused(PointRule rule, String given) {
        super(given);
        this.rule = rule;
    }

    public String code() {
        return rule.code();
    }

    public Text text() {
        return rule.text(String.valueOf(getMessage()), columns());
    }

    private static String columns() {
        return Arrays.stream(LoadKind.values())
                .map(kind -> kind + ": " + kind.columns())
                .collect(Collectors.joining(" / "));
    }
}
