package org.koiki.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding.Severity;

class RuleTableTests {
    private final RuleTable table = RuleTable.load();

    @Test
    void knowsEveryRuleThatIsRun() {
        assertThat(Checks.rules())
                .allSatisfy(rule -> assertThat(table.entry(rule.code())).isNotNull());
    }

    @Test
    void givesEachCodeToOneRuleOnly() {
        assertThat(Checks.rules()).extracting(Rule::code).doesNotHaveDuplicates();
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(table.entries()).allSatisfy(entry -> {
            assertThat(entry.text().ja()).isNotBlank();
            assertThat(entry.text().en()).isNotBlank();
        });
    }

    @Test
    void aRuleMayBeginWithATargetDate() {
        RuleEntry crossArea = table.entry("PLAN-0703");

        assertThat(crossArea.holdsFor(LocalDate.of(2018, 9, 30))).isFalse();
        assertThat(crossArea.holdsFor(LocalDate.of(2018, 10, 1))).isTrue();
    }

    @Test
    void neverRefusesAPlanForAGapBetweenDemandAndProcurement() {
        assertThat(table.entry("PLAN-0910").severity()).isEqualTo(Severity.WARNING);
        assertThat(table.entry("PLAN-0913").severity()).isEqualTo(Severity.WARNING);
    }
}
