package org.koiki.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.message.SlotSeries;

/** plans.md §2: gate closure is one hour before each slot starts. */
class GateClosuresTests {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    private final GateClosures gates = day -> Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "2016-05-31T21:10:00+09:00, 46",
        "2016-05-30T22:59:59.999+09:00, 1",
        "2016-05-30T23:00:00+09:00, 2",
        "2016-05-31T21:29:59.999+09:00, 46",
        "2016-05-31T21:30:00+09:00, 47",
        "2016-05-31T22:29:59.999+09:00, 48",
        "2016-05-31T22:30:00+09:00, 49",
        "2016-05-01T00:00:00+09:00, 1",
        "2016-06-30T00:00:00+09:00, 49"
    })
    void onlyWhatIsReceivedBeforeTheClosingCanChangeASlot(OffsetDateTime received, int firstOpen) {
        int slot = gates.firstOpenSlot(DAY, received.toInstant());

        assertThat(slot).isEqualTo(firstOpen);
    }

    @ParameterizedTest
    @CsvSource({"1, 2016-05-30T23:00:00+09:00", "46, 2016-05-31T21:30:00+09:00", "48, 2016-05-31T22:30:00+09:00"})
    void aSlotClosesOneHourBeforeItStarts(int slot, OffsetDateTime closes) {
        Instant closing = gates.closing(DAY, slot);

        assertThat(closing).isEqualTo(closes.toInstant());
    }

    @Test
    void aDayHasNoOtherSlots() {
        assertThatThrownBy(() -> gates.closing(DAY, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> gates.closing(DAY, SlotSeries.SLOTS + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
