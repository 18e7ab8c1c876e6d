package org.koiki.switching.bulk;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.application.ContentJson;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes applications and relays of rows, or tells at which field a row cannot be read. */
@Component
class ContentReader {
    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class,
            "yyyy-mm-dd",
            LocalTime.class,
            "hh:mm",
            boolean.class,
            "true, false",
            Boolean.class,
            "true, false");

    private final JsonMapper json;
    private final Faults faults;

    ContentReader(JsonMapper json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    /** @param columns whether a field of another kind is a fault, and one that is not given is no or none */
    ReadRow read(GivenRow given, boolean columns) {
        boolean known = given.kind().equals(Wanted.RELAY) || kind(given.kind()).isPresent();
        String kind = known ? given.kind() : null;
        if (!given.faults().isEmpty()) {
            return new ReadRow(given.row(), kind, null, given.faults());
        }
        if (kind == null) {
            String code = given.kind().isEmpty() ? "SWI-1001" : "SWI-1002";
            Fault fault = faults.of(code, "kind", given.kind(), names(ApplicationKind.class) + ", " + Wanted.RELAY);
            return new ReadRow(given.row(), null, null, List.of(fault));
        }
        try {
            return new ReadRow(given.row(), kind, wanted(given, reader(columns)), List.of());
        } catch (JacksonException e) {
            return new ReadRow(given.row(), kind, null, List.of(fault(e, given.content())));
        }
    }

    private static Wanted wanted(GivenRow given, ObjectReader reader) {
        return kind(given.kind())
                .<Wanted>map(kind -> new Wanted.OfApplication(
                        reader.forType(ContentJson.type(kind)).readValue(given.content())))
                .orElseGet(() ->
                        new Wanted.OfRelay(reader.forType(RelayContent.class).readValue(given.content())));
    }

    private ObjectReader reader(boolean columns) {
        return columns
                ? json.reader()
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                : json.reader();
    }

    private Fault fault(JacksonException e, ObjectNode content) {
        String field = field(e);
        return switch (e) {
            case UnrecognizedPropertyException unknown -> faults.of("SWI-1405", field, value(content, e), null);
            case InvalidFormatException wrong ->
                faults.of("SWI-1002", field, wrong.getValue(), names(wrong.getTargetType()));
            default ->
                missing(e)
                        .map(name -> faults.of("SWI-1001", name, null, null))
                        .orElseGet(() -> faults.of("SWI-1001", field, null, null));
        };
    }

    /** The field that an application has to have. */
    private static Optional<String> missing(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(
                        e, Objects::nonNull, cause -> cause == null ? null : cause.getCause())
                .filter(Problem.class::isInstance)
                .map(cause -> ((Problem) cause).getBody().getProperties())
                .flatMap(Stream::ofNullable)
                .map(told -> String.valueOf(told.get("parameter")))
                .findFirst();
    }

    private static String field(JacksonException e) {
        String path = e.getPath().stream().map(step -> step.getPropertyName()).collect(joining("."));
        return path.startsWith("head.") ? path.substring(5) : path;
    }

    private static String value(ObjectNode content, JacksonException e) {
        String pointer =
                e.getPath().stream().map(step -> "/" + step.getPropertyName()).collect(joining());
        return content.at(pointer).asString("");
    }

    private static String names(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(joining(", "));
        }
        return FORMS.getOrDefault(type, "0–9");
    }

    private static Optional<ApplicationKind> kind(String word) {
        return Arrays.stream(ApplicationKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst();
    }
}
