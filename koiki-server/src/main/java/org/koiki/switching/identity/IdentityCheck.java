package org.koiki.switching.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares what the new retailer took from the customer with what the contract of the old one says. */
public final class IdentityCheck {
    private final Writing writing = Writing.load();

    public Comparison compare(Person given, Person known) {
        Map<Field, Likeness> fields = new EnumMap<>(Field.class);
        put(fields, Field.CONTRACT_NUMBER, given.contractNumber(), known.contractNumber(), writing::number);
        put(fields, Field.NAME, given.name(), known.name(), writing::name);
        put(fields, Field.KANA, given.kana(), known.kana(), writing::kana);
        put(fields, Field.ADDRESS, given.address(), known.address(), writing::address);
        return new Comparison(fields);
    }

    private static void put(
            Map<Field, Likeness> fields,
            Field field,
            @Nullable String given,
            @Nullable String known,
            UnaryOperator<String> written) {
        if (given != null && known != null && !given.isBlank() && !known.isBlank()) {
            fields.put(field, Likeness.of(written.apply(given), written.apply(known)));
        }
    }
}
