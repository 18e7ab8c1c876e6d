package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitListTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2016, 5, 30, 6, 0);
    private static final FitList LIST = new FitList(List.of(
            new FitInfo(
                    "01522016053199216000001",
                    MORNING.plusNanos(7_000_000),
                    MORNING,
                    MORNING.minusDays(1),
                    "2",
                    "供給力登録済み",
                    "07",
                    "小売再確認待ち"),
            new FitInfo("2", MORNING, MORNING, MORNING, "1", "<登録>", "03", "受付（小売）")));

    @Test
    void readsTheListThatItWrote() {
        assertThat(FitList.read(LIST.toXml())).isEqualTo(new FitListReading(LIST, List.of()));
        assertThat(FitList.read(new FitList(List.of()).toXml()).list()).isEqualTo(new FitList(List.of()));
    }

    @Test
    void writesTheEightChildrenThatClientsRead() {
        assertThat(text(LIST))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<SBD-MSG><FIT_INFO>"
                        + "<FIT_ID>01522016053199216000001</FIT_ID>"
                        + "<LAST_UPD_DAYTIME>20160530060000007</LAST_UPD_DAYTIME>"
                        + "<SBMIT_DAYTIME>20160530060000</SBMIT_DAYTIME><CRE_DAYTIME>20160529060000</CRE_DAYTIME>"
                        + "<STAT>2</STAT><STAT_NM>供給力登録済み</STAT_NM>"
                        + "<FIT_RECPT_STAT>07</FIT_RECPT_STAT><FIT_RECPT_STAT_NM>小売再確認待ち</FIT_RECPT_STAT_NM>"
                        + "</FIT_INFO><FIT_INFO>")
                .endsWith("</FIT_INFO></SBD-MSG>\r\n");
    }

    @Test
    void readsAListThatIsIndented() {
        String indented = text(LIST).replace("><", ">\n  <");

        assertThat(read(indented).list()).isEqualTo(LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "<STAT>1, <STAT>12, MSG-0304, SBD-MSG/FIT_INFO[2]/STAT",
        "<LAST_UPD_DAYTIME>20160530060000007, <LAST_UPD_DAYTIME>20160530060000, MSG-0306,"
                + " SBD-MSG/FIT_INFO[1]/LAST_UPD_DAYTIME",
        "<FIT_ID>2</FIT_ID>, '', MSG-0201, SBD-MSG/FIT_INFO[2]/FIT_ID",
        "<SBD-MSG>, <SBD-MSG><FILE/>, MSG-0204, SBD-MSG/FILE",
    })
    void findsFaultsInAList(String from, String to, String code, String path) {
        String faulty = text(LIST).replace(from, to);

        FitListReading reading = read(faulty);

        assertThat(reading.list()).isNull();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place().path()).isEqualTo(path);
        });
    }

    @Test
    void refusesAnotherRoot() {
        assertThat(read("<FILES><FIT_INFO/></FILES>").findings())
                .extracting(Finding::code)
                .containsExactly("MSG-0101");
    }

    @Test
    void readsAWorkingFileLikeAGenerationPlan() {
        byte[] file = Samples.text(Samples.GENERATION)
                .replace("0150", GenerationPlan.FIT_WORKING_FILE)
                .getBytes(StandardCharsets.UTF_8);

        PlanReading reading = PlanReader.read(file);

        assertThat(reading.findings()).isEmpty();
        assertThat(Objects.requireNonNull(reading.plan())).isInstanceOf(GenerationPlan.class);
        assertThat(reading.plan().head().messageCode()).isEqualTo("0152");
        assertThat(PlanWriter.write(reading.plan())).isEqualTo(file);
    }

    private static FitListReading read(String xml) {
        return FitList.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(FitList list) {
        return new String(list.toXml(), StandardCharsets.UTF_8);
    }
}
