package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.MeteringCase;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("A slot of more points than a split holds (metering.md §2)")
class SlotSplitsTests {
    private static final String DAY = "2099-01-15";
    private static final int FIRST = 2_001;
    private static final int LAST = 2_150;
    private static final int LIMIT = 100;

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestClock clock;

    @Test
    void comesInFilesThatHoldEachPointOnce() throws Exception {
        clock.set(DAY + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, DAY);
        List<Integer> points = IntStream.rangeClosed(FIRST, LAST).boxed().toList();
        points.forEach(point -> market.supply(point, HOTARU, VoltageClass.LOW));

        market.taken(7, "a", points.stream().map(point -> row(point, "0.1", 0)).toArray(String[]::new));
        hub.getBean(Publishing.class).run();

        List<Path> files = market.files(HOTARU);
        assertThat(names(files)).containsExactly("W41110209901150300000000.zip", "W41110209901150300000001.zip");
        List<String> found = new ArrayList<>(numbers(files.get(0)));
        assertThat(found).hasSize(LIMIT);
        found.addAll(numbers(files.get(1)));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        points.stream().map(MeteringCase::number).toList());
    }

    private static List<String> numbers(Path file) throws Exception {
        return StrictFile.read(file).rows.stream().map(row -> row.get(1)).toList();
    }
}
