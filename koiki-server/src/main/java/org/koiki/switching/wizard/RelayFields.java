package org.koiki.switching.wizard;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.rule.Fault;

/** The fields of a relay as a form holds them. */
final class RelayFields {
    static final List<FormField> CUSTOMER = List.of(
            required("contractNumber"),
            required("customerName"),
            optional("customerKana"),
            required("address"),
            optional("building"));
    static final List<FormField> CONTACT = List.of(optional("contact"), optional("phone"));

    private static final String NOTHING = "-";

    private RelayFields() {}

    private static FormField required(String name) {
        return new FormField(name, "text", true, "");
    }

    private static FormField optional(String name) {
        return new FormField(name, "text", false, "");
    }

    /** The wished date; absent when there is none that can be read. */
    static @Nullable LocalDate wishedOn(Map<String, String> given) {
        try {
            return LocalDate.parse(given.getOrDefault("wishedOn", ""));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    static RelayContent content(Map<String, String> given, String point, Family family, LocalDate wishedOn) {
        return new RelayContent(
                point,
                family,
                wishedOn,
                "true".equals(given.get("appointed")),
                text(given, "contractNumber"),
                text(given, "customerName"),
                text(given, "customerKana"),
                text(given, "address"),
                text(given, "building"),
                text(given, "contact"),
                text(given, "phone"));
    }

    /** A relay of which nothing but point and date can be wrong. */
    static RelayContent dated(Map<String, String> given, String point, Family family, LocalDate wishedOn) {
        boolean appointed = "true".equals(given.get("appointed"));
        return new RelayContent(point, family, wishedOn, appointed, NOTHING, NOTHING, null, NOTHING, null, null, null);
    }

    /** The fields of a relay that stands. */
    static Map<String, String> given(RelayContent content) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("supplyPoint", content.supplyPoint());
        given.put("wishedOn", content.wishedOn().toString());
        given.put("appointed", Boolean.toString(content.appointed()));
        put(given, "contractNumber", content.contractNumber());
        put(given, "customerName", content.customerName());
        put(given, "customerKana", content.customerKana());
        put(given, "address", content.address());
        put(given, "building", content.building());
        put(given, "contact", content.contact());
        put(given, "phone", content.phone());
        return given;
    }

    /** Faults by the field of the form at which they are shown; others are left out. */
    static Map<String, List<Fault>> at(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.field().equals("wishedOn") || isText(fault))
                .collect(groupingBy(Fault::field));
    }

    /** Whether it lies in what the customer said, or the office. */
    static boolean isText(Fault fault) {
        return Stream.concat(CUSTOMER.stream(), CONTACT.stream())
                .anyMatch(field -> field.name().equals(fault.field()));
    }

    private static @Nullable String text(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        given.put(name, value == null ? "" : value);
    }
}
