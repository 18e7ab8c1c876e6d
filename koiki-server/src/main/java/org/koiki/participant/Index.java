package org.koiki.participant;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Records by a key; under one key, those of different days. */
record Index<T extends Master>(Map<String, List<T>> records) {

    static <T extends Master> Index<T> of(Stream<T> masters, Function<T, String> key) {
        return new Index<>(masters.collect(groupingBy(key)));
    }

    List<T> under(String key) {
        return records.getOrDefault(key, List.of());
    }

    Optional<T> find(String key, LocalDate day) {
        for (T record : under(key)) {
            if (record.validity().covers(day)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    List<T> on(String key, LocalDate day) {
        return under(key).stream()
                .filter(record -> record.validity().covers(day))
                .toList();
    }
}
