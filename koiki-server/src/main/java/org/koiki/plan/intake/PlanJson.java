package org.koiki.plan.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Plan;
import org.koiki.message.PlanWriter;
import org.koiki.message.SlotSeries;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads plans that were filed as JSON. What a plan does not have is refused, so that nothing is lost on the way unseen. */
final class PlanJson {
    private static final String CODE = "head.messageCode";
    private static final String DAY = "YYYY-MM-DD";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new PlanModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PlanJson() {}

    /** The plan in its XML form. */
    static byte[] toXml(byte[] json) throws BadJson {
        JsonNode tree = tree(json);
        try {
            Plan plan = MAPPER.treeToValue(tree, Plan.class);
            Mandatory.check(plan);
            return PlanWriter.write(plan);
        } catch (UnrecognizedPropertyException e) {
            throw BadJson.unknown(path(e));
        } catch (JacksonException e) {
            JsonNode found = at(tree, e);
            throw wrong(path(e), found, type(e, found));
        } catch (DateTimeException e) {
            throw wrong("head.targetDate", tree.at("/head/targetDate"), LocalDate.class);
        } catch (IllegalArgumentException e) {
            throw BadJson.wrong("", String.valueOf(e.getMessage()), "XML 1.0");
        }
    }

    private static JsonNode tree(byte[] json) throws BadJson {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw BadJson.noJson(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        }
        JsonNode code = tree.at("/head/messageCode");
        if (code.isMissingNode()) {
            throw BadJson.missing(CODE);
        }
        if (!PlanModule.isPlan(code.asString(""))) {
            throw BadJson.wrong(CODE, code.toString(), PlanModule.plans());
        }
        return tree;
    }

    private static BadJson wrong(String path, JsonNode found, @Nullable Class<?> type) {
        if (type == SlotSeries.class || type == int[].class || type == int.class) {
            return wrongSeries(path, found);
        }
        String expected =
                type == LocalDate.class ? DAY : type == String.class ? "\"…\"" : type == List.class ? "[…]" : "{…}";
        return BadJson.wrong(path, found.toString(), expected);
    }

    /** At the first slot that is wrong, if it is one of them. */
    private static BadJson wrongSeries(String path, JsonNode found) {
        String range = "0–" + SlotSeries.MAX;
        for (int i = 0; i < found.size(); i++) {
            JsonNode slot = found.get(i);
            if (!slot.isIntegralNumber() || slot.asLong(-1) < 0 || slot.asLong(-1) > SlotSeries.MAX) {
                return BadJson.wrong(path + "[" + i + "]", slot.toString(), range);
            }
        }
        return found.isArray()
                ? BadJson.wrong(path, "[" + found.size() + "]", "[" + SlotSeries.SLOTS + "]")
                : BadJson.wrong(path, found.toString(), range);
    }

    private static @Nullable Class<?> type(JacksonException e, JsonNode found) {
        return e instanceof MismatchedInputException mismatch
                ? mismatch.getTargetType()
                : found.isNumber() ? int.class : null;
    }

    private static JsonNode at(JsonNode tree, JacksonException e) {
        return tree.at(e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining()));
    }

    private static String path(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
