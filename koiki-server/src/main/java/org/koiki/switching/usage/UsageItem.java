package org.koiki.switching.usage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;

/** One thing that the customer gave, as a screen shows it. @param likeness to the contract; for the TSO only */
record UsageItem(
        Field field, @Nullable String value, @Nullable Likeness likeness) {
    static List<UsageItem> of(UsageAccessView view) {
        UsageApplication given = view.application();
        return List.of(
                of(view, Field.CONTRACT_NUMBER, given.contractNumber()),
                of(view, Field.NAME, given.customerName()),
                of(view, Field.KANA, given.customerKana()),
                of(view, Field.ADDRESS, given.address()));
    }

    private static UsageItem of(UsageAccessView view, Field field, @Nullable String value) {
        return new UsageItem(field, value, view.likeness().get(field));
    }
}
