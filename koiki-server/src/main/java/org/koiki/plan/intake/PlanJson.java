package org.koiki.plan.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.util.List;
import org.koiki.message.Plan;
import org.koiki.message.PlanWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads plans that were filed as JSON. */
final class PlanJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new PlanModule())
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PlanJson() {}

    /** The plan in its XML form. */
    static byte[] toXml(byte[] json) throws BadJson {
        try {
            Plan plan = MAPPER.readValue(json, Plan.class);
            Mandatory.check(plan);
            return PlanWriter.write(plan);
        } catch (JacksonException e) {
            throw new BadJson(e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadJson(String.valueOf(e.getMessage()));
        }
    }
}
