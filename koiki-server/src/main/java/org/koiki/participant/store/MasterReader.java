package org.koiki.participant.store;

import java.util.Arrays;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads master records that people wrote, from JSON or from the cells of a seed file, and says which field is wrong. */
@Component
public class MasterReader {
    private final JsonMapper json;

    MasterReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws MasterUnreadable when a field is missing or cannot be read */
    public Master read(MasterKind kind, ObjectNode fields) {
        try {
            Master master = json.readerFor(kind.type())
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(fields);
            MasterFields.missing(master).ifPresent(MasterReader::refuseMissing);
            return master;
        } catch (UnrecognizedPropertyException e) {
            throw new MasterUnreadable(e.getPropertyName(), "no such field; known are " + e.getKnownPropertyIds());
        } catch (MismatchedInputException e) {
            throw new MasterUnreadable(field(e), expected(e.getTargetType()));
        } catch (JacksonException e) {
            throw new MasterUnreadable(field(e), e.getOriginalMessage());
        }
    }

    ObjectNode fields() {
        return json.createObjectNode();
    }

    private static void refuseMissing(String field) {
        throw new MasterUnreadable(field, "a value is missing");
    }

    private static String field(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((outer, inner) -> inner)
                .orElse("validity");
    }

    private static String expected(Class<?> type) {
        return type.isEnum()
                ? "expected one of " + Arrays.toString(type.getEnumConstants())
                : "expected " + type.getSimpleName();
    }
}
