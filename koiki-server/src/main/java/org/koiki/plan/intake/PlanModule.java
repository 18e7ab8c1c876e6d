package org.koiki.plan.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanFamily;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanCodes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How plans stand in JSON: a series is an array of whole kWh, first slot first; the head tells the kind of plan. */
@Component
public class PlanModule extends SimpleModule {
    private static final long serialVersionUID = 1;
    private static final Set<PlanFamily> FAMILIES =
            EnumSet.of(PlanFamily.DEMAND, PlanFamily.GENERATION, PlanFamily.NEGAWATT);

    public PlanModule() {
        addSerializer(SlotSeries.class, new SeriesOut());
        addDeserializer(SlotSeries.class, new SeriesIn());
        addDeserializer(Plan.class, new PlanIn());
    }

    /** Whether a message code is of a plan that can stand in JSON. */
    static boolean isPlan(String code) {
        return PlanCodes.family(code).filter(FAMILIES::contains).isPresent();
    }

    /** The message codes of the plans of the day ahead that can stand in JSON. */
    static String plans() {
        return FAMILIES.stream().map(PlanCodes::dayAhead).collect(Collectors.joining(", "));
    }

    private static final class SeriesOut extends ValueSerializer<SlotSeries> {
        @Override
        public void serialize(SlotSeries series, JsonGenerator out, SerializationContext context) {
            int[] values = series.toArray();
            out.writeArray(values, 0, values.length);
        }
    }

    private static final class SeriesIn extends ValueDeserializer<SlotSeries> {
        @Override
        public SlotSeries deserialize(JsonParser in, DeserializationContext context) {
            int[] values = context.readValue(in, int[].class);
            try {
                return SlotSeries.of(values);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(SlotSeries.class, "%s", e.getMessage());
            }
        }
    }

    private static final class PlanIn extends ValueDeserializer<Plan> {
        @Override
        public Plan deserialize(JsonParser in, DeserializationContext context) {
            JsonNode plan = context.readTree(in);
            String code = plan.path("head").path("messageCode").asString("");
            return switch (PlanCodes.family(code).orElse(null)) {
                case GENERATION -> context.readTreeAsValue(plan, GenerationPlan.class);
                case DEMAND -> context.readTreeAsValue(plan, DemandPlan.class);
                case NEGAWATT -> context.readTreeAsValue(plan, NegawattPlan.class);
                case null, default ->
                    context.reportInputMismatch(Plan.class, "head.messageCode is no plan's: %s", code);
            };
        }
    }
}
