package org.koiki.switching.usage;

import java.util.List;
import java.util.Map;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;

/**
 * An application with what the customer gave and how it compares.
 *
 * @param application personal data
 * @param likeness how alike each field is to the contract, for the TSO only
 * @param papers that came with it
 */
public record UsageAccessView(
        UsageAccess access, UsageApplication application, Map<Field, Likeness> likeness, List<Paper.Line> papers) {}
