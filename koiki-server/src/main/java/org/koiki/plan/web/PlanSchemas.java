package org.koiki.plan.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.math.BigDecimal;
import org.koiki.message.SlotSeries;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells in the description of the API how a series stands in JSON. */
@Component
class PlanSchemas implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        JsonSchema quantity = new JsonSchema();
        quantity.typesItem("integer").minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(SlotSeries.MAX));
        JsonSchema series = new JsonSchema();
        series.typesItem("array")
                .items(quantity)
                .minItems(SlotSeries.SLOTS)
                .maxItems(SlotSeries.SLOTS)
                .description("kWh、コマ順 / whole kWh, first slot first");
        api.getComponents().addSchemas("SlotSeries", series);
    }
}
