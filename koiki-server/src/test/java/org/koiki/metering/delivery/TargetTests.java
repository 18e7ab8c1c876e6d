package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator has set targets of its own from {@link KoikiTest}'s far day on. */
@KoikiTest
@DisplayName("Targets of publication")
class TargetTests {
    @Autowired
    EnergyKinds kinds;

    @Test
    void areTheHubsOwnAtFirst() {
        assertThat(kinds.target(slotName("0110", "2016-05-30", 27))).isEqualTo(at("2016-05-30T14:30:00+09:00"));
        assertThat(kinds.target(slotName("1110", "2016-05-30", 48))).isEqualTo(at("2016-05-31T01:00:00+09:00"));
        assertThat(kinds.target(dayName("W4", "1120", "2016-05-30"))).isEqualTo(at("2016-05-31T02:30:00+09:00"));
        assertThat(kinds.target(dayName("W5", "1210", "2016-04-28"))).isEqualTo(at("2016-05-11T00:00:00+09:00"));
    }

    @Test
    void areTheOperatorsFromItsDayOn() {
        assertThat(kinds.target(slotName("0110", "2098-12-31", 27))).isEqualTo(at("2098-12-31T14:30:00+09:00"));
        assertThat(kinds.target(slotName("0110", "2099-01-01", 27))).isEqualTo(at("2099-01-01T14:20:00+09:00"));
        assertThat(kinds.target(dayName("W4", "0120", "2099-01-01"))).isEqualTo(at("2099-01-02T02:00:00+09:00"));
        assertThat(kinds.target(dayName("W5", "1220", "2099-01-12"))).isEqualTo(at("2099-01-15T00:00:00+09:00"));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
