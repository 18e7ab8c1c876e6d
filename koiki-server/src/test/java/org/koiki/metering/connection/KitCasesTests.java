package org.koiki.metering.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.message.FixedUsage;
import org.koiki.message.SlotEnergy;
import org.koiki.sandbox.DevelopmentCa;
import org.koiki.sandbox.IssuedCertificate;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("The cases of the connection test (metering.md §8)")
class KitCasesTests {
    private static final String LIST = "/wheeling-test/09/FileListReceiver";

    @Autowired
    TestMarket market;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private KitClient kit;

    @BeforeEach
    void aTestBegins() throws Exception {
        clock.set("2099-01-10T10:00:00+09:00");
        kit = new KitClient(market.client("90199"));
        assertThat(kit.begin().statusCode()).isEqualTo(201);
    }

    @AfterEach
    void theTestEnds() throws Exception {
        kit.finish();
    }

    @Test
    void firstSeesThatWrongCertificatesAreRefused() throws Exception {
        Instant now = Instant.now();
        kit.list(1);

        market.client(TestAuthority.ca().client("CN=kit case stranger")).get(LIST);
        refused(TestAuthority.ca()
                .client("CN=kit case late", now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1))));
        refused(DevelopmentCa.open(folder).client("CN=kit case other"));

        Await.until("all are seen", () -> checks(1).equals(List.of("RIGHT", "RIGHT", "RIGHT", "RIGHT")));
        assertThat(kit.state(1)).isEqualTo("RIGHT");
    }

    private void refused(IssuedCertificate certificate) {
        assertThatThrownBy(() -> market.client(certificate).get(LIST)).isInstanceOf(IOException.class);
    }

    private List<String> checks(int testCase) {
        try {
            return kit.checks(testCase);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thirdListsFilesWithTheirSizes() throws Exception {
        List<KitClient.Line> lines = kit.list(3);
        for (KitClient.Line line : lines.subList(1, 5)) {
            assertThat(kit.fetch(3, line.name()).body()).hasSize(line.size());
        }

        HttpResponse<byte[]> length = kit.length(3, lines.getFirst().name());

        assertThat(length.headers().firstValueAsLong("Content-Length"))
                .hasValue(lines.getFirst().size());
        assertThat(kit.checks(3)).containsExactly("RIGHT", "WAITING");
        kit.fetch(3, lines.getFirst().name());
        assertThat(kit.state(3)).isEqualTo("RIGHT");
    }

    @Test
    void sixthBringsTheMiddleSplitLastAndWantsAllOfThem() throws Exception {
        List<KitClient.Line> early = kit.list(6);
        kit.fetch(6, early.getFirst().name());
        List<KitClient.Line> all = kit.list(6);

        assertThat(splits(early)).containsExactly("02", "00");
        assertThat(splits(all)).containsExactly("01", "02", "00");
        kit.fetch(6, all.get(0).name());
        kit.fetch(6, all.get(2).name());
        kit.confirm(6);
        assertThat(kit.state(6)).isEqualTo("RIGHT");
    }

    private static List<String> splits(List<KitClient.Line> lines) {
        return lines.stream()
                .map(line -> line.name()
                        .substring(line.name().length() - 6, line.name().length() - 4))
                .toList();
    }

    @Test
    void ninthHasAPointWhoseValueIsMissing() throws Exception {
        List<SlotEnergy> rows = kit.read(9, kit.list(9).getFirst()).rows().stream()
                .map(SlotEnergy.class::cast)
                .toList();

        assertThat(rows).extracting(SlotEnergy::flag).containsExactly("0", "1", "0");
        assertThat(rows.get(1).energy()).isNull();
        assertRightOnceConfirmed(9);
    }

    @Test
    void tenthHasARecordThatIsNotProvided() throws Exception {
        FixedUsage record = usage(10);

        assertThat(record.availability()).isEqualTo(FixedUsage.NOT_PROVIDED);
        assertThat(record.whole()).isNull();
        assertThat(record.days()).isEmpty();
        assertRightOnceConfirmed(10);
    }

    @Test
    void eleventhHasARecordOfPartialSupplyWithWhatIsAllocated() throws Exception {
        FixedUsage record = usage(11);

        assertThat(record.allocation()).isEqualTo(FixedUsage.PARTIAL);
        assertThat(record.allocated()).isPositive().isLessThan(record.whole());
        assertRightOnceConfirmed(11);
    }

    private FixedUsage usage(int testCase) throws Exception {
        return (FixedUsage)
                kit.read(testCase, kit.list(testCase).getFirst()).rows().getFirst();
    }

    @Test
    void twelfthIsATestRecordThatMustNotBecomeBusinessData() throws Exception {
        var reading = kit.read(12, kit.list(12).getFirst()).reading();

        assertThat(reading.header()).matches(header -> header != null && header.isTest());
        assertRightOnceConfirmed(12);
    }

    @Test
    void thirteenthAnswersSlowlyAndWhole() throws Exception {
        KitClient.Line slow = kit.list(13).getFirst();

        assertThat(kit.fetch(13, slow.name()).body()).hasSize(slow.size());

        assertThat(kit.checks(13)).containsExactly("RIGHT", "RIGHT", "WAITING", "WAITING", "WAITING");
    }

    private void assertRightOnceConfirmed(int testCase) throws IOException, InterruptedException {
        assertThat(kit.state(testCase)).isEqualTo("WAITING");
        kit.confirm(testCase);
        assertThat(kit.state(testCase)).isEqualTo("RIGHT");
    }
}
