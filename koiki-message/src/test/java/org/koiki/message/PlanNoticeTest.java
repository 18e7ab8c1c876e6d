package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.message.MismatchNotice.Mismatch;

class PlanNoticeTest {
    private static final PlanHead HEAD =
            Samples.demand(PlanReader.read(Samples.bytes(Samples.DEMAND))).head();
    private static final LocalDateTime NOON = LocalDateTime.of(2016, 5, 30, 12, 0);
    private static final Mismatch BOUGHT =
            new Mismatch("PAIR-0001", null, "GZ116", 17, 120, 150, NOON, new Text("調達 < 販売", "bought < sold"));
    private static final Mismatch SOLD =
            new Mismatch("PAIR-0002", "NZ016", "LZ026", 48, 4_000_000_000L, 0, NOON, new Text("販売", "sold"));
    private static final MismatchNotice MISMATCH = new MismatchNotice(header("0903"), HEAD, List.of(BOUGHT, SOLD));

    @Test
    void readsTheMismatchNoticeThatItWrote() {
        assertThat(PlanNotice.read(MISMATCH.toXml())).isEqualTo(new PlanNoticeReading(MISMATCH, List.of()));
    }

    @Test
    void readsTheRegistrationNoticeThatItWrote() {
        RegistrationNotice notice = new RegistrationNotice(header("0904"), HEAD, NOON.plusHours(5));

        assertThat(PlanNotice.read(notice.toXml())).isEqualTo(new PlanNoticeReading(notice, List.of()));
        assertThat(text(notice))
                .contains("<JP00002>0904</JP00002><JP06170>登録通知</JP06170><PLAN><JP00002>0250</JP00002>")
                .contains("</PLAN><REGISTERED-AT>20160530170000</REGISTERED-AT></JPTRM>");
    }

    @Test
    void tellsBothValuesAndTheirDifference() {
        assertThat(text(MISMATCH))
                .contains("<MISMATCH><CHECK-ID>PAIR-0001</CHECK-ID><COUNTERPARTY>GZ116</COUNTERPARTY><SLOT>17</SLOT>"
                        + "<OWN>120</OWN><OTHER>150</OTHER><DIFFERENCE>-30</DIFFERENCE>"
                        + "<SETTLE-BY>20160530120000</SETTLE-BY><TEXT-JA>調達 &lt; 販売</TEXT-JA>")
                .contains("<GROUP>NZ016</GROUP>")
                .contains("<DIFFERENCE>4000000000</DIFFERENCE>");
    }

    @ParameterizedTest
    @CsvSource({
        "<OWN>120, <OWN>12x, MSG-0303",
        "<SETTLE-BY>20160530120000, <SETTLE-BY>20160530240000, MSG-0306",
        "<SETTLE-BY>20160530120000, <SETTLE-BY>201605301200, MSG-0306",
        "<PLAN>, <OTHER-PLAN>, MSG-0004",
        "<COUNTERPARTY>GZ116</COUNTERPARTY>, '', MSG-0201"
    })
    void findsFaultsInANotice(String from, String to, String code) {
        String xml = text(MISMATCH);
        assertThat(xml).contains(from);

        PlanNoticeReading reading = PlanNotice.read(xml.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.notice()).isNull();
        assertThat(reading.findings()).extracting(Finding::code).contains(code);
    }

    private static String text(PlanNotice notice) {
        return new String(notice.toXml(), StandardCharsets.UTF_8);
    }

    private static MessageHeader header(String code) {
        return new MessageHeader(
                "0", "700130000000", "990160000000", "OCTO", "W6", "3A", code, "160530170000", "1.1-1A");
    }
}
