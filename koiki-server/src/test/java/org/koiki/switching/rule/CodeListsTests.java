package org.koiki.switching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.rule.Determinations.Form;

class CodeListsTests {
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    private final CodeLists lists = CodeLists.load(OwnTables.none());

    @Test
    void thereAreNineReasonsToRefuseARelay() {
        assertThat(lists.list("ng-reason", Family.LV, DAY)).hasSize(9);
        assertThat(lists.find("ng-reason", Family.HV, "ADDRESS", DAY)).isPresent();
        assertThat(lists.find("ng-reason", Family.HV, "ADDRESS", LocalDate.of(2016, 3, 31)))
                .isEmpty();
    }

    @Test
    void applicantKindsDifferBetweenLowAndHighVoltage() {
        assertThat(lists.list("applicant-kind", Family.LV, DAY)).hasSize(4);
        assertThat(lists.list("applicant-kind", Family.HV, DAY)).hasSize(3);
    }

    @Test
    void determinationMethodFollowsTheFormerOne() {
        Determinations determinations = Determinations.load();

        assertThat(determinations.after(Form.LIGHT, ContractDeterminationMethod.AMPERE_BREAKER))
                .containsExactlyInAnyOrder(
                        ContractDeterminationMethod.AMPERE_BREAKER, ContractDeterminationMethod.MEASURED_DEMAND);
        assertThat(determinations.after(Form.POWER, ContractDeterminationMethod.NOT_MANAGED))
                .containsExactly(ContractDeterminationMethod.MEASURED_DEMAND);
        assertThat(determinations.after(Form.FIXED_RATE, ContractDeterminationMethod.MAIN_BREAKER))
                .isEmpty();
    }
}
