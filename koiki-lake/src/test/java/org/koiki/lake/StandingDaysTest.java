package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days of which the lake says all that arrived. */
class StandingDaysTest extends LakeCase {
    @Test
    void standingDaysAreWholeOnceAllThatArrivedIsCompactedAndStayReadable() {
        LocalDate next = DAY.plusDays(1);
        appendAll(DAY, 1, 10);
        appendAll(next, 1, 10);
        lake.compactDay(AREA, DAY);
        StandingDays before = lake.standing(AREA, DAY, next);
        assertThat(before.isWhole(DAY)).isTrue();
        assertThat(before.isWhole(next)).isFalse();
        assertThat(before.isWhole(LAST)).isFalse();

        append(1, "late", reading(4, 77));
        lake.compactDay(AREA, DAY);
        lake.compactDay(AREA, next);

        assertThat(told(before, DAY)).containsExactly("4 4001", "9 9001");
        assertThat(told(lake.standing(AREA, DAY, next), DAY)).containsExactly("4 77", "9 9001");
        lake.compactSpan(AREA, FIRST, LAST);
        assertThat(told(lake.standing(AREA, DAY, next), DAY)).containsExactly("4 77", "9 9001");
    }

    @Test
    void standingDaysWhoseFileIsCutShortOrGoneAreNotTold() throws IOException {
        appendAll(DAY, 1, 10);
        lake.compactDay(AREA, DAY);
        StandingDays standing = lake.standing(AREA, DAY, DAY);
        Path file = folder.resolve(
                manifest.live(new Scope(AREA, DAY, DAY, point(4))).getFirst().path());
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(isTold(standing)).isFalse();

        Files.write(file, whole);
        assertThat(isTold(standing)).isTrue();

        Files.write(file, Arrays.copyOf(whole, 9));
        assertThat(isTold(standing)).as("its end is remembered").isFalse();

        Files.delete(file);
        assertThat(isTold(standing)).isFalse();
    }

    private static boolean isTold(StandingDays standing) {
        return standing.read(Set.of(DAY), new String[] {point(4)}, (place, date, energy, from) -> {});
    }

    /** First slots of three points, one of which never told anything. */
    private static List<String> told(StandingDays standing, LocalDate day) {
        List<String> told = new CopyOnWriteArrayList<>();
        int[] numbers = {4, 9, 99};
        String[] points = IntStream.of(numbers).mapToObj(LakeCase::point).toArray(String[]::new);
        assertThat(standing.read(
                        Set.of(day),
                        points,
                        (place, date, energy, from) -> told.add(numbers[place] + " " + energy[from])))
                .isTrue();
        return told.stream().sorted().toList();
    }
}
