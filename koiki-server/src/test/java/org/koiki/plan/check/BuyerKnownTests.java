package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.plan.SamplePlan;

@DisplayName("Counterparty demand BG code (plans.md §6)")
class BuyerKnownTests {
    @ParameterizedTest
    @ValueSource(strings = {"LZ099", "GZ116", "JSPT3", "NA066"})
    void refusesABuyerThatIsNoDemandGroup(String code) {
        Checked filed = Checked.of(SamplePlan.negawatt().set("groups[0].sales[1].counterparty", code));

        assertThat(filed.faults()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("PLAN-1105");
            assertThat(finding.member()).isEqualTo("NA066");
            assertThat(finding.counterparty()).isEqualTo(code);
        });
    }
}
