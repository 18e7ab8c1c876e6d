package org.koiki.supplypoint.load;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file holds, told by its header line. */
public enum LoadKind {
    POINTS(
            "number family voltage address method generation state",
            "postal_code building menu power current capacity current_limit power_factor supply_method reading_day"
                    + " next_reading service_pole end_method last_change lamps island_terms"),
    METERS("point meter from half_hourly remote", "until"),
    CONTRACTS("point retailer customer from", "group contract_number kana phone until");

    private final List<String> required;
    private final List<String> optional;

    LoadKind(String required, String optional) {
        this.required = List.of(required.split(" "));
        this.optional = List.of(optional.split(" "));
    }

    /** The kind that has all columns of a header, and no required one besides; in any order. */
    static Optional<LoadKind> of(List<String> header) {
        Set<String> given = new HashSet<>(header);
        return given.size() < header.size()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> given.containsAll(kind.required))
                        .filter(kind -> given.stream()
                                .allMatch(name -> kind.required.contains(name) || kind.optional.contains(name)))
                        .findFirst();
    }

    /** The columns as a person may read them: optional ones in brackets. */
    String columns() {
        return String.join(",", required) + ",[" + String.join("],[", optional) + "]";
    }
}
