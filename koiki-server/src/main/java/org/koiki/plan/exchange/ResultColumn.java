package org.koiki.plan.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of results, in their order. */
enum ResultColumn {
    MARKET,
    AREA,
    PARTICIPANT,
    SLOT,
    BOUGHT,
    SOLD;

    static final List<String> HEADER =
            Arrays.stream(values()).map(ResultColumn::title).toList();

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(List<String> fields) {
        return fields.get(ordinal()).strip();
    }
}
