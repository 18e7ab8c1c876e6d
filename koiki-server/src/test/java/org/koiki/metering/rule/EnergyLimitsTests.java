package org.koiki.metering.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.metering.SettingRefused;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Limits of energy")
class EnergyLimitsTests {
    private static final String KEY = "koiki.energy.limits";

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void areTheHubsOwnWhereTheOperatorSetsNone() {
        assertThat(on("2016-06-01", "slot-split-low")).isEqualTo(20_000);
    }

    @Test
    void areTheOperatorsFromTheirFirstDayOn() {
        settings.setProperty(KEY + ".slot-split-low.2016-06-02", "10000");
        settings.setProperty(KEY + ".slot-split-low.2016-07-01", "5000");

        assertThat(on("2016-06-01", "slot-split-low")).isEqualTo(20_000);
        assertThat(on("2016-06-02", "slot-split-low")).isEqualTo(10_000);
        assertThat(on("2016-06-30", "slot-split-low")).isEqualTo(10_000);
        assertThat(on("2016-07-01", "slot-split-low")).isEqualTo(5_000);
        assertThat(on("2016-07-01", "slot-split-high")).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "slot-split-low.2016-06-02,99,100 から 200000 まで,from 100 to 200000",
        "slot-split-low.2016-06-02,200001,100 から 200000 まで,from 100 to 200000",
        "slot-split-low.2016-06-02,many,100 から 200000 まで,from 100 to 200000",
        "slot-split-low.2016-06-02,'',100 から 200000 まで,from 100 to 200000",
        "slot-due-minutes.2016-06-02,60,1 から 59 まで,from 1 to 59",
        "slot-split-low,500,適用開始日がありません,no day from which it counts",
        "slot-split-low.tomorrow,500,適用開始日がありません,no day from which it counts",
        "slot-splits.2016-06-02,500,知らない名前です,is unknown",
        "slot-target-minutes.2016-06-02,61,2 から 60 まで,from 2 to 60",
        "fixed-target-days.2016-06-02,5,1 から 4 まで,from 1 to 4",
        "test-slow-seconds.2016-06-02,61,1 から 60 まで,from 1 to 60",
        "slot-target-minutes.2016-06-02,45,slot-due-minutes（45）が slot-target-minutes（45）より小さくなりません,slot-due-minutes (45) is not less",
        "day-target-minutes.2016-06-02,60,day-due-minutes（90）が day-target-minutes（60）より小さくなりません,not less than day-target-minutes (60)",
        "most-kwh.2016-06-02,500,知らない名前です,is unknown"
    })
    void areRefusedWithKeyAndValue(String key, String value, String ja, String en) {
        settings.setProperty(KEY + "." + key, value);

        assertThatThrownBy(() -> new EnergyLimits(settings)).isInstanceOfSatisfying(SettingRefused.class, refused -> {
            assertThat(refused.text().ja()).contains(KEY + "." + key, "「" + value + "」", ja);
            assertThat(refused.text().en()).contains(KEY + "." + key, "\"" + value + "\"", en);
        });
    }

    @Test
    void goTogetherOnEachDay() {
        settings.setProperty(KEY + ".slot-due-minutes.2016-06-02", "20");
        settings.setProperty(KEY + ".slot-target-minutes.2016-06-03", "30");

        assertThat(on("2016-06-03", "slot-target-minutes")).isEqualTo(30);

        settings.setProperty(KEY + ".slot-due-minutes.2016-06-04", "40");
        assertThatThrownBy(() -> new EnergyLimits(settings))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("With the setting koiki.energy.limits.slot-due-minutes.2016-06-04 at \"40\"");
    }

    @Test
    void areRefusedWhenThereIsAValueAlone() {
        settings.setProperty(KEY, "500");

        assertThatThrownBy(() -> new EnergyLimits(settings))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("The setting koiki.energy.limits, \"500\", has no day");
    }

    private int on(String day, String name) {
        return new EnergyLimits(settings).on(LocalDate.parse(day), name);
    }
}
