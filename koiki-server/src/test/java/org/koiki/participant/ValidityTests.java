package org.koiki.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidityTests {
    @Test
    void coversItsFirstDayAndNotItsEnd() {
        Validity days = days(2, 5);

        assertThat(days.covers(day(1))).isFalse();
        assertThat(days.covers(day(2))).isTrue();
        assertThat(days.covers(day(4))).isTrue();
        assertThat(days.covers(day(5))).isFalse();
        assertThat(days(2, null).covers(LocalDate.MAX)).isTrue();
    }

    @Test
    void endsAfterItsStart() {
        assertThatThrownBy(() -> days(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlapsWhereADayIsShared() {
        assertThat(days(2, 5).overlaps(days(4, null))).isTrue();
        assertThat(days(2, 5).overlaps(days(5, null))).isFalse();
        assertThat(days(5, null).overlaps(days(2, 5))).isFalse();
    }

    @Test
    void keepsTheDaysBeforeAndAfterWhatIsTakenOut() {
        assertThat(days(1, 9).without(days(3, 5))).containsExactly(days(1, 3), days(5, 9));
        assertThat(days(1, null).without(days(3, 5))).containsExactly(days(1, 3), days(5, null));
        assertThat(days(1, null).without(days(3, null))).containsExactly(days(1, 3));
        assertThat(days(3, 5).without(days(1, 9))).isEmpty();
        assertThat(days(3, 9).without(days(1, 5))).containsExactly(days(5, 9));
    }

    private static Validity days(int from, @Nullable Integer until) {
        return new Validity(day(from), until == null ? null : day(until));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2016, 4, day);
    }
}
