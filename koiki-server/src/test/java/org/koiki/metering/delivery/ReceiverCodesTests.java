package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;
import org.koiki.testing.TestCallers;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The codes that a company receives files under")
class ReceiverCodesTests {
    private static final Caller COMPANY = TestCallers.caller("9901", Role.RETAILER);

    @Test
    void areThoseThatItHolds() {
        assertThat(on("2016-06-01", held("99016", "9901", "2016-04-01", null)).codes(COMPANY))
                .containsExactly("99016");
    }

    @Test
    void stayItsOwnAsLongAsFilesOfItsTimeAreKept() {
        Operator ended = held("99016", "9901", "2016-04-01", "2016-06-01");

        assertThat(on("2016-06-01", ended).code(COMPANY, "06")).contains("99016");
        assertThat(on("2016-08-01", ended).codes(COMPANY)).containsExactly("99016");
        assertThat(on("2020-06-01", ended).codes(COMPANY)).isEmpty();
    }

    @Test
    void areNoLongerItsOwnWhenSomebodyElseHoldsThem() {
        Operator ended = held("99016", "9901", "2016-04-01", "2016-06-01");
        Operator taken = held("99016", "9902", "2016-06-01", null);

        assertThat(on("2016-06-01", ended, taken).codes(COMPANY)).isEmpty();
    }

    @Test
    void beginWithTheLastOneOfAnArea() {
        Operator former = held("99016", "9901", "2016-04-01", "2016-05-20");
        Operator present = held("99026", "9901", "2016-05-20", null);

        assertThat(on("2016-06-01", former, present).code(COMPANY, "06")).contains("99026");
        assertThat(on("2016-06-01", former, present).codes(COMPANY)).containsExactly("99026", "99016");
    }

    private static ReceiverCodes on(String day, Operator... operators) {
        MasterSnapshot masters = new MasterSnapshot(1, List.of(operators));
        Instant noon = Instant.parse(day + "T03:00:00Z");
        EnergyLimits limits = new EnergyLimits(new MockEnvironment());
        return new ReceiverCodes(() -> masters, new EnergyKinds(limits, holiday -> false), () -> noon);
    }

    private static Operator held(String code, String company, String from, @Nullable String until) {
        return new Operator(
                code,
                company,
                "見本電力",
                "06",
                new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }
}
