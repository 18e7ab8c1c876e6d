package org.koiki.sandbox.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.load.BulkLoad;
import org.koiki.supplypoint.load.LoadReport;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class SampleFilesTests {
    private static final Set<String> AREAS =
            IntStream.rangeClosed(1, 10).mapToObj("%02d"::formatted).collect(Collectors.toSet());

    private final SampleFiles files;
    private final BulkLoad load;

    @Autowired
    SampleFilesTests(TestMarket market, Masters masters, TestClock clock, BulkLoad load) {
        assertThat(market.port()).isPositive();
        this.files = new SampleFiles(800, masters.current(), clock.today());
        this.load = load;
    }

    @Test
    void everyLineIsTakenAsThoseOfATsoAre() {
        for (byte[] file : List.of(files.points(), files.contracts(), files.meters())) {
            LoadReport report = load.load(
                    new ByteArrayInputStream(outsideMetering(file)),
                    AREAS,
                    new Actor("sample-files", "test", null, null));

            assertThat(report.faults()).isEmpty();
            assertThat(report.waiting()).isZero();
            assertThat(report.lines()).isGreaterThan(500);
        }
    }

    /** Which points lie in Hokkaido and in Okinawa on which day is for the tests of metering to say. */
    private static byte[] outsideMetering(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("01") && !line.startsWith("10"))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void pointsLieInAllAreasAndFamilies() {
        List<String> points = new String(files.points(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();

        assertThat(points).extracting(line -> line.substring(0, 2)).containsAll(AREAS);
        assertThat(points).extracting(line -> line.split(",")[1]).contains("LV", "HV", "FIT");
    }
}
