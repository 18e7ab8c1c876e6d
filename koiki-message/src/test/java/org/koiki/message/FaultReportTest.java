package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding.Severity;

class FaultReportTest {
    private static final DemandPlan PLAN = Samples.demand(PlanReader.read(Samples.bytes(Samples.DEMAND)));
    private static final MessageHeader HEADER = new MessageHeader(
            "0", "700130000000", "990160000000", "OCTO", "W6", "3A", "0902", "160530110000", "1.1-1A");
    private static final List<Finding> FINDINGS = List.of(
            new Finding(
                    "PLAN-0103",
                    Severity.FAULT,
                    new Place("JPTRM/JPM00014", 2, 12),
                    "99136",
                    "JSPT3",
                    17,
                    "12 < 13",
                    "13",
                    new Text("合計 & 内訳", "total & parts")),
            new Finding(
                    "MSG-0208",
                    Severity.NOTE,
                    new Place("", 0, 0),
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Text("注", "note")));

    @Test
    void readsWhatItWrote() {
        FaultReport report = new FaultReport(HEADER, Samples.DEMAND, PLAN.head(), FINDINGS);

        assertThat(FaultReport.read(report.toXml())).isEqualTo(new FaultReportReading(report, List.of()));
    }

    @Test
    void goesWithoutHeadAndFileName() {
        FaultReport report = new FaultReport(HEADER, null, null, List.of());

        assertThat(FaultReport.read(report.toXml())).isEqualTo(new FaultReportReading(report, List.of()));
    }

    @Test
    void writesTheEnvelopeOfAMessage() {
        String xml = new String(
                new FaultReport(HEADER, Samples.DEMAND, PLAN.head(), FINDINGS).toXml(), StandardCharsets.UTF_8);

        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<SBD-MSG BPID=\"OCTO\" BPIDSUB=\"W6\""
                        + " BPIDVER=\"3A\" MSGID=\"0902\" MAPVER=\"1.1-1A\"><JPMGRP SEQ=\"1\"><JPMGH>")
                .contains("<JP00002>0902</JP00002><JP06170>不整合結果通知</JP06170>")
                .contains("<FINDING><CHECK-ID>PLAN-0103</CHECK-ID><SEVERITY>FAULT</SEVERITY>")
                .contains("<SLOT>17</SLOT><VALUE>12 &lt; 13</VALUE>");
    }

    @Test
    void findsFaultsInAReport() {
        byte[] report = new FaultReport(HEADER, null, null, FINDINGS).toXml();
        String broken = new String(report, StandardCharsets.UTF_8).replace("<LINE>2</LINE>", "<LINE>two</LINE>");

        FaultReportReading reading = FaultReport.read(broken.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.report()).isNull();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("MSG-0303");
            assertThat(finding.place().path()).isEqualTo("JPTRM/FINDINGS/FINDING[1]/LINE");
        });
    }
}
