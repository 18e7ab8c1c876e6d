package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is wrong with a file, and where. */
class FaultsTest {
    private static final String SAMPLE = Samples.text(Samples.DEMAND);
    private static final String SECOND_SLOT = "<JPMR00011><JP06219>02</JP06219><JP06376>994</JP06376></JPMR00011>";
    private static final String SERIES = "JPTRM/JPM00010/JPMR00010/JPM00011";

    @Test
    void findsEveryFaultInOnePass() {
        String xml = SAMPLE.replace("<JPC06>990160000000</JPC06>", "<JPC06>99016</JPC06>")
                .replace("<JP06110>99016</JP06110>", "")
                .replace("<JP06171>20160531", "<JP06171>20160532")
                .replaceFirst("<JP06376>994</JP06376>", "<JP06376>99x4</JP06376>");

        List<Finding> findings = Samples.read(xml).findings();

        assertThat(findings)
                .extracting(Finding::code, finding -> finding.place().path(), Finding::slot, Finding::value)
                .containsExactly(
                        tuple("MSG-0304", "JPMGH/JPC06", null, "99016"),
                        tuple("MSG-0201", "JPTRM/JP06110", null, null),
                        tuple("MSG-0305", "JPTRM/JP06171", null, "20160532"),
                        tuple("MSG-0303", SERIES + "/JPMR00011[2]/JP06376", 2, "99x4"));
        Place place = findings.getLast().place();
        assertThat(xml.lines().toList().get(place.line() - 1).substring(place.column() - 1))
                .startsWith("<JP06376>99x4");
        assertThat(findings.getFirst().text())
                .isEqualTo(new Text("JPC06 の値「99016」が 12 桁ではありません。", "JPC06 must have 12 digits, but is 99016."));
    }

    @Test
    void namesMemberAndCounterpartyOfAFaultInARow() {
        String row = "<JP06366>JSPT3</JP06366><JP06367>スポット</JP06367><JP06372>0</JP06372><JP06374>0</JP06374>"
                + "<JPM00030><JPMR00030><JP06219>01</JP06219><JP06369>";

        assertThat(Samples.read(SAMPLE.replaceFirst(row, row + "-")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("MSG-0303");
                    assertThat(finding.member()).isEqualTo("99136");
                    assertThat(finding.counterparty()).isEqualTo("JSPT3");
                    assertThat(finding.slot()).isEqualTo(1);
                    assertThat(finding.place().path())
                            .isEqualTo("JPTRM/JPM00022/JPMR00022[1]/JPM00027/JPMR00027"
                                    + "/JPM00029/JPMR00029[2]/JPM00030/JPMR00030[1]/JP06369");
                });
    }

    @Test
    void refusesSlotsThatAreMissingDoubleOrOutOfOrder() {
        assertThat(codes(SAMPLE.replace(SECOND_SLOT, ""))).containsExactly("MSG-0405", "MSG-0401");
        assertThat(codes(SAMPLE.replace(SECOND_SLOT, SECOND_SLOT + SECOND_SLOT)))
                .containsExactly("MSG-0405", "MSG-0402");
        String third = "<JPMR00011><JP06219>03</JP06219><JP06376>980</JP06376></JPMR00011>";
        assertThat(codes(SAMPLE.replace(SECOND_SLOT + third, third + SECOND_SLOT)))
                .containsExactly("MSG-0403");
        assertThat(codes(SAMPLE.replace(SECOND_SLOT, SECOND_SLOT.replace("02", "49"))))
                .containsExactly("MSG-0401", "MSG-0404");
        assertThat(codes(SAMPLE.replace(SECOND_SLOT, SECOND_SLOT.replace(">02", ">2"))))
                .containsExactly("MSG-0401", "MSG-0404");
        assertThat(codes(SAMPLE.replaceFirst("<JP06371>0</JP06371>", ""))).containsExactly("MSG-0406");
    }

    @Test
    void refusesValuesThatAreEmptyOrTooLong() {
        assertThat(codes(SAMPLE.replace("<JP06376>994<", "<JP06376><"))).containsExactly("MSG-0301");
        assertThat(codes(SAMPLE.replace("<JP06376>994<", "<JP06376>1234567890<")))
                .containsExactly("MSG-0302");
        assertThat(codes(SAMPLE.replace("<JP06360>LZ016", "<JP06360>LZ0166"))).containsExactly("MSG-0302");
        assertThat(codes(SAMPLE.replace("<JP06360>LZ016", "<JP06360> "))).containsExactly("MSG-0301");
        assertThat(codes(SAMPLE.replace("<JP06361>見本需要BG601", "<JP06361>"))).isEmpty();
        assertThat(codes(SAMPLE.replace("見本需要BG601", "長".repeat(51)))).containsExactly("MSG-0302");
        assertThat(codes(SAMPLE.replace("見本需要BG601", "長".repeat(1001)))).containsExactly("MSG-0009");
        assertThat(codes(SAMPLE.replace("<JP06360>LZ016", "<JP06360><JP1/>LZ016")))
                .containsExactly("MSG-0209");
    }

    @Test
    void refusesElementsThatAreMissingDoubleOrMisplaced() {
        assertThat(codes(SAMPLE.replace("<JP06360>LZ016</JP06360>", ""))).containsExactly("MSG-0201");
        assertThat(codes(SAMPLE.replaceFirst("<JPM00012>.*?</JPM00012>", ""))).containsExactly("MSG-0206");
        assertThat(codes(SAMPLE.replaceFirst("(<JPM00012>.*?</JPM00012>)", "$1$1")))
                .containsExactly("MSG-0202");
        assertThat(codes(SAMPLE.replaceFirst("(<JPM00012>.*?</JPM00012>)", "<JPM00012></JPM00012>")))
                .containsExactly("MSG-0205");
        assertThat(codes(SAMPLE.replaceFirst("(<JPM00010>.*?</JPM00010>)(<JPM00012>.*?</JPM00012>)", "$2$1")))
                .containsExactly("MSG-0203");
        assertThat(codes(SAMPLE.replace("<JPM00010>", "<JP06319>1</JP06319><JPM00010>")))
                .containsExactly("MSG-0204");
        assertThat(codes(SAMPLE.replace("<JPM00010>", "<REMARK>1</REMARK><JPM00010>")))
                .containsExactly("MSG-0204");
        assertThat(codes(SAMPLE.replace("<JPM00010>", "text<JPM00010>"))).containsExactly("MSG-0207");
    }

    @Test
    void refusesAnEnvelopeThatIsNotOfAPlan() {
        assertThat(codes("<OTHER/>")).containsExactly("MSG-0101");
        assertThat(codes("")).containsExactly("MSG-0004");
        assertThat(codes(SAMPLE.replace(" MAPVER=\"1.1-1A\"", ""))).containsExactly("MSG-0102");
        assertThat(codes(SAMPLE.replace("MSGID=\"0250\"", "MSGID=\"9999\""))).containsExactly("MSG-0104");
        assertThat(codes(SAMPLE.replace("<JPC14>0250", "<JPC14>0150"))).containsExactly("MSG-0103");
        assertThat(codes(SAMPLE.replace("</SBD-MSG>", ""))).containsExactly("MSG-0004");
        assertThat(codes(SAMPLE + "<more/>")).containsExactly("MSG-0004");
    }

    @Test
    void refusesTypeDefinitionsAndEntities() {
        String entity = "<!DOCTYPE SBD-MSG [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        assertThat(codes(SAMPLE.replace("<SBD-MSG", entity + "<SBD-MSG"))).containsExactly("MSG-0005");
        assertThat(codes(SAMPLE.replace("見本電力", "&x;"))).hasSize(1).containsAnyOf("MSG-0004", "MSG-0006");
    }

    @Test
    void refusesBytesThatAreNotOfTheirEncoding() {
        byte[] sjis = SAMPLE.getBytes(Charset.forName("windows-31j"));

        assertThat(PlanReader.read(sjis).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("MSG-0003");
            assertThat(finding.place().line()).isEqualTo(2);
            assertThat(finding.place().column()).isEqualTo(SAMPLE.indexOf("（翌日") - SAMPLE.indexOf("<SBD") + 1);
        });
        assertThat(codes(SAMPLE.replace("UTF-8", "EUC-JP"))).containsExactly("MSG-0002");
        assertThat(PlanReader.read(SAMPLE.getBytes(StandardCharsets.UTF_16)).findings())
                .isNotEmpty();
    }

    @Test
    void refusesWhatExceedsTheLimits() {
        String deep = "<JP99999>".repeat(100) + "</JP99999>".repeat(100);

        assertThat(codes(SAMPLE.replace("<JPM00010>", deep + "<JPM00010>"))).contains("MSG-0007");
        assertThat(PlanReader.read(new byte[16 * 1024 * 1024 + 1]).findings())
                .extracting(Finding::code)
                .containsExactly("MSG-0001");
        assertThat(codes(SAMPLE.replaceAll("<(JP06219|JP06369)>", "<$1>x")))
                .hasSize(2001)
                .endsWith("MSG-0010");
    }

    @Test
    void keepsTheHeadThatCanBeReadWhateverElseIsWrong() {
        PlanReading whole = Samples.read(SAMPLE);
        PlanHead head = Samples.demand(whole).head();

        for (String faulty : List.of(
                SAMPLE.replace(SECOND_SLOT, ""),
                SAMPLE.replace("<JP06376>994<", "<JP06376>99x4<"),
                SAMPLE.replace("<JPC06>990160000000</JPC06>", "<!-- none -->"),
                SAMPLE.replace("<JPM00010>", "<JP06171>20160601</JP06171><JPM00010>"),
                SAMPLE.replaceFirst("(<JP06360>.*?</JP06360>)(<JP06361>.*?</JP06361>)", "$2$1"),
                SAMPLE.substring(0, SAMPLE.length() / 2))) {
            PlanReading reading = Samples.read(faulty);
            assertThat(reading.plan()).isNull();
            assertThat(reading.head()).isEqualTo(head);
        }
        PlanReading reading = Samples.read(SAMPLE.replace(SECOND_SLOT, ""));
        assertThat(reading.places().of(Objects.requireNonNull(reading.head()), "JP06171"))
                .isEqualTo(whole.places().of(head, "JP06171"));
    }

    @Test
    void hasNoHeadThatIsIncompleteOrOfNoPlan() {
        for (String headless : List.of(
                SAMPLE.replace("<JP06360>LZ016</JP06360>", ""),
                SAMPLE.replace("<JP06171>20160531", "<JP06171>20160532"),
                SAMPLE.replace("<JP06110>99016<", "<JP06110><JP1/>99016<"),
                SAMPLE.replace("<JP00002>0250", "<JP00002>9999").replace("<JPC14>0250", "<JPC14>9999"),
                SAMPLE.replace("SBD-MSG", "OTHER"),
                SAMPLE.replace("JPTRM", "OTHER"),
                "<SBD-MSG")) {
            assertThat(Samples.read(headless).head()).isNull();
        }
    }

    private static List<String> codes(String xml) {
        return Samples.read(xml).findings().stream().map(Finding::code).toList();
    }
}
