package org.koiki.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.message.Finding;
import org.koiki.plan.SamplePlan;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A plan filed as JSON is taken whole or refused with the place that is wrong")
class PlanJsonTests {
    private static final String SAMPLE = JsonMapper.builder()
            .addModule(new PlanModule())
            .build()
            .writeValueAsString(SamplePlan.demand().plan());

    @Test
    void aPlanInJsonIsThePlanInXml() throws Exception {
        assertThat(PlanJson.toXml(bytes(SAMPLE))).isEqualTo(SamplePlan.demandXml());
    }

    @ParameterizedTest(name = "{0} → {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"filer\":\"LZ016\" | \"filer\":\"LZ016\",\"remark\":1 | PLAN-0003 | head.remark | ",
                "\"areaSpecified\" | \"areaSpecifed\" | PLAN-0003 | procurement.rows[0].areaSpecifed | ",
                "\"filer\":\"LZ016\", | '' | PLAN-0004 | head.filer | ",
                "\"messageCode\":\"0250\",\"messageName\" | \"messageName\" | PLAN-0004 | head.messageCode | ",
                "\"demand\":[ | \"demand\":[0, | PLAN-0005 | demand | [49]",
                "994, | 994.5, | PLAN-0005 | demand[1] | 994.5",
                "994, | -994, | PLAN-0005 | demand[1] | -994",
                "994, | 9940000000, | PLAN-0005 | demand[1] | 9940000000",
                "994, | null, | PLAN-0005 | demand[1] | null",
                "2016-05-31 | 2016-05-32 | PLAN-0005 | head.targetDate | \"2016-05-32\"",
                "2016-05-31 | +10000-01-01 | PLAN-0005 | head.targetDate | \"+10000-01-01\"",
                "\"messageCode\":\"0250\",\"messageName\" | \"messageCode\":\"9999\",\"messageName\" | PLAN-0005 | head.messageCode | \"9999\"",
                "\"members\":[ | \"members\":7,\"former\":[ | PLAN-0005 | members | 7"
            })
    void refusesWhatIsNoPlan(String old, String changed, String code, String path, String value) {
        Finding finding = refusal(SAMPLE.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(changed)));

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.place().path()).isEqualTo(path);
        assertThat(finding.value()).isEqualTo(value);
        assertThat(finding.text().ja()).contains(path).doesNotContainPattern("[A-Za-z]{4,} [A-Za-z]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | PLAN-0002", "'' | PLAN-0004", "null | PLAN-0004", "[] | PLAN-0004", "\"0250\" | PLAN-0004"})
    void refusesWhatIsNoObject(String json, String code) {
        assertThat(refusal(json).code()).isEqualTo(code);
    }

    @Test
    void refusesAPropertyThatStandsThereTwice() {
        assertThat(refusal(SAMPLE.replaceFirst("\"members\":", "\"demand\":[],\"members\":"))
                        .code())
                .isEqualTo("PLAN-0002");
    }

    private static Finding refusal(String json) {
        return catchThrowableOfType(BadJson.class, () -> PlanJson.toXml(bytes(json)))
                .finding();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
