package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Forms of the same plan that are all read alike. */
class ToleranceTest {
    private static final String SAMPLE = Samples.text(Samples.DEMAND);
    private static final Plan PLAN = Samples.demand(Samples.read(SAMPLE));

    @Test
    void readsWhiteSpaceAndCommentsBetweenElements() {
        assertReadsAlike(SAMPLE.replaceAll("><(?!/JP\\w+>[^<])", ">\r\n  <!-- 注 --><"));
    }

    @Test
    void readsADefaultNamespaceAndPrefixes() {
        assertReadsAlike(SAMPLE.replace("<SBD-MSG ", "<SBD-MSG xmlns=\"urn:x\" "));
        assertReadsAlike(
                SAMPLE.replaceAll("<(/?)(?=\\w)", "<$1p:").replace("<p:SBD-MSG ", "<p:SBD-MSG xmlns:p=\"urn:x\" "));
    }

    @Test
    void readsShiftJisByDeclaration() {
        String sjis = SAMPLE.replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"");

        assertThat(PlanReader.read(sjis.getBytes(Charset.forName("windows-31j")))
                        .plan())
                .isEqualTo(PLAN);
    }

    @Test
    void readsAByteOrderMarkAndAMissingDeclaration() {
        assertReadsAlike("\uFEFF" + SAMPLE);
        assertReadsAlike(SAMPLE.substring(SAMPLE.indexOf("<SBD")));
    }

    @Test
    void readsEscapedTextAndCharacterData() {
        assertReadsAlike(SAMPLE.replace("見本需要BG601", "&#x898B;本<![CDATA[需要]]>BG<!-- -->601"));
    }

    @Test
    void keepsUnknownElementsAndWritesThemBackAsLastChildren() {
        String inHead = "<JP99001><JP99002 a=\"1\">x &amp; y</JP99002></JP99001>";
        String inSlot = "<JP99003>1</JP99003>";
        String inRow = "<JPM00099><JPMR00099>長い名</JPMR00099></JPM00099>";
        String xml = SAMPLE.replace("<JPM00010>", inHead.replace("><", "> <") + "<JPM00010>")
                .replaceFirst("<JP06219>07</JP06219>", "<JP06219>07</JP06219>" + inSlot)
                .replaceFirst("<JP06366>JSPT3", inRow + "<JP06366>JSPT3");

        PlanReading reading = Samples.read(xml);

        assertThat(reading.findings())
                .extracting(Finding::code, Finding::severity)
                .containsOnly(tuple("MSG-0208", Finding.Severity.NOTE))
                .hasSize(3);
        DemandPlan plan = Samples.demand(reading);
        assertThat(plan.unknown())
                .containsExactly(
                        new UnknownElement("JPTRM", inHead),
                        new UnknownElement("JPTRM/JPM00010/JPMR00010/JPM00011/JPMR00011[7]", inSlot),
                        new UnknownElement("JPTRM/JPM00014/JPMR00014/JPM00016/JPMR00016[2]", inRow));
        String written = new String(PlanWriter.write(plan), StandardCharsets.UTF_8);
        assertThat(written).contains(inHead + "</JPTRM>", inSlot + "</JPMR00011>", inRow + "</JPMR00016>");
        assertThat(PlanWriter.write(Samples.demand(Samples.read(written)))).isEqualTo(PlanWriter.write(plan));
        assertThat(written.replace(inHead, "").replace(inSlot, "").replace(inRow, ""))
                .isEqualTo(SAMPLE);
        assertThat(reading.places().of(plan.head(), "JP06360").path()).isEqualTo("JPTRM/JP06360");
        assertThat(reading.places().of(plan, "JPM00010").path()).isEqualTo("JPTRM/JPM00010");
    }

    private static void assertReadsAlike(String xml) {
        assertReadsAlike(Samples.read(xml));
    }

    private static void assertReadsAlike(PlanReading reading) {
        assertThat(reading.findings()).isEmpty();
        assertThat(PLAN.equals(reading.plan())).isTrue();
    }
}
