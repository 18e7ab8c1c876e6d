package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The history of a point of which a file is lost. */
class LostFileTest extends LakeCase {
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final LocalDate THIRD = DAY.plusDays(2);

    @Test
    void tellsTheDaysThatStandInOtherFiles() throws IOException {
        vectorsOf(DAY, NEXT, THIRD);
        Files.delete(file(NEXT, 4));

        ToldDays told = told(4);

        assertThat(told.days()).extracting(DayVector::date).containsExactly(DAY, THIRD);
        assertThat(told.unread()).containsExactly(NEXT);
        assertThat(told(9))
                .as("points of another file")
                .extracting(ToldDays::unread)
                .isEqualTo(List.of());
    }

    @Test
    void isToldAsUnreadWhereverItIsCut() throws IOException {
        vectorsOf(DAY, NEXT);
        Path file = file(NEXT, 4);
        byte[] whole = Files.readAllBytes(file);
        for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));

            ToldDays told = told(4);

            assertThat(told.days())
                    .as("%d bytes", length)
                    .extracting(DayVector::date)
                    .containsExactly(DAY);
            assertThat(told.unread()).as("%d bytes", length).containsExactly(NEXT);
        }
        Files.write(file, whole);
        assertThat(told(4).unread()).isEmpty();
        assertThat(told(4).days()).hasSize(2);
    }

    @Test
    void leavesOutADayOfWhichOneBatchIsLost() throws IOException {
        vectorsOf(DAY, NEXT);
        append(NEXT, 7, "late", reading(4, 77));
        append(NEXT, 8, "late", reading(4, 88));
        Path late = folder.resolve(manifest.live(new Scope(AREA, NEXT, NEXT, point(4))).stream()
                .filter(file -> file.slot() == 7)
                .findFirst()
                .orElseThrow()
                .path());
        Files.delete(late);

        assertThat(told(4).days()).extracting(DayVector::date).containsExactly(DAY);
        assertThat(told(4).unread()).containsExactly(NEXT);
    }

    @Test
    void tellsEachDayOfALostSpanThatIsAskedFor() throws IOException {
        vectorsOf(DAY, NEXT, THIRD);
        lake.compactSpan(AREA, DAY, THIRD);
        Files.delete(file(DAY, 4));

        assertThat(lake.history(AREA, point(4), NEXT, LAST)).isEqualTo(new ToldDays(List.of(), List.of(NEXT, THIRD)));
    }

    private void vectorsOf(LocalDate... days) {
        for (LocalDate day : days) {
            appendAll(day, 1, 10);
            lake.compactDay(AREA, day);
        }
    }

    private Path file(LocalDate day, int point) {
        return folder.resolve(manifest.live(new Scope(AREA, day, day, point(point)))
                .getFirst()
                .path());
    }
}
