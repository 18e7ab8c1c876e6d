package org.koiki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanParseTests {
    @Test
    void measuresReadingAndItsBaseline() throws Exception {
        Result result = new PlanParse(3, 2).run(List.of());

        JsonNode json = JsonMapper.shared().readTree(result.toJson());
        assertThat(json.get("name").asString()).isEqualTo("plan-parse");
        assertThat(json.get("figure").asDouble()).isPositive();
        assertThat(json.get("ratio").asDouble())
                .isEqualTo(json.get("figure").asDouble() / json.get("baseline").asDouble());
        assertThat(json.get("detail").get("meanBytes").asInt()).isGreaterThan(100_000);
    }
}
