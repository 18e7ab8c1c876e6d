package org.koiki.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.LimitSettings.Bounds;
import org.koiki.metering.LimitSettings.Setting;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Limits of the operator beside dated ones of the hub")
class LimitSettingsTests {
    private static final String KEY = "koiki.energy.limits.";
    private static final LocalDate BEGIN = LocalDate.of(2016, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 4, 1);
    private static final List<Bounds> DATED = List.of(
            new Bounds("slot-due-minutes", BEGIN, 45, 1, 59),
            new Bounds("slot-target-minutes", BEGIN, 60, 2, 60),
            new Bounds("slot-due-minutes", LATER, 15, 1, 29),
            new Bounds("slot-target-minutes", LATER, 30, 2, 30));

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void areReadWhenOneOfTheHubsHasASecondLine() {
        settings.setProperty(KEY + "slot-due-minutes.2016-06-01", "20");

        assertThat(LimitSettings.read(settings, DATED))
                .containsExactly(new Setting("slot-due-minutes", LocalDate.of(2016, 6, 1), 20));
    }

    @Test
    void keepToTheBoundsOfTheirFirstDay() {
        settings.setProperty(KEY + "slot-due-minutes.2026-06-01", "40");

        assertThatThrownBy(() -> LimitSettings.read(settings, DATED)).hasMessageContaining("from 1 to 29");
    }

    @Test
    void stayBelowTheirPairAlsoFromTheDayOnWhichTheHubsOwnChanges() {
        settings.setProperty(KEY + "slot-due-minutes.2016-06-01", "50");

        assertThatThrownBy(() -> LimitSettings.read(settings, DATED))
                .hasMessageContaining("slot-due-minutes (50) is not less than slot-target-minutes (30)");
    }
}
