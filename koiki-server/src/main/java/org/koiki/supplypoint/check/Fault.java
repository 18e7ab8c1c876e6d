package org.koiki.supplypoint.check;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.message.Text;

/**
 * One thing that is wrong with a point, a meter or a contract.
 *
 * @param code stable, such as {@code POINT-DATE}
 * @param field name of the field or column; absent where the whole is meant
 */
public record Fault(
        String code, @Nullable String field, @Nullable String value, Text text) {
    /** What a problem says of a field. */
    public static Fault of(Problem problem, String field, String value) {
        Map<String, Object> properties = problem.getBody().getProperties();
        return new Fault(
                String.valueOf(properties == null ? "" : properties.get("code")), field, value, problem.text());
    }
}
