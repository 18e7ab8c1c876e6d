package org.koiki.message;

import static org.koiki.message.Field.element;
import static org.koiki.message.Field.elements;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Format.text;

import java.util.Arrays;
import java.util.Map;
import org.koiki.message.Finding.Severity;
import org.koiki.message.MessageReader.Outcome;

/** The tree of message 0902. Its own elements have names of Koiki. */
final class FaultReportLayout {
    private static final Format ANY = text(Limits.TEXT);
    private static final Format NUMBER = Format.number(9);

    private static final Shape<Finding> FINDING = Shape.of(
            v -> new Finding(
                    v.text(),
                    severity(v.text()),
                    new Place(v.textOrEmpty(), v.number(), v.number()),
                    v.maybeText(),
                    v.maybeText(),
                    v.maybeNumber(),
                    v.maybeText(),
                    v.maybeText(),
                    new Text(v.text(), v.text())),
            required("CHECK-ID", text(20), Finding::code),
            required("SEVERITY", text(20), finding -> finding.severity().name()),
            optional("PATH", ANY, finding -> finding.place().path()),
            required("LINE", NUMBER, finding -> Integer.toString(finding.place().line())),
            required(
                    "COLUMN",
                    NUMBER,
                    finding -> Integer.toString(finding.place().column())),
            optional("MEMBER", ANY, Finding::member),
            optional("COUNTERPARTY", ANY, Finding::counterparty),
            optional("SLOT", NUMBER, finding -> finding.slot() == null ? null : Integer.toString(finding.slot())),
            optional("VALUE", ANY, Finding::value),
            optional("EXPECTED", ANY, Finding::expected),
            required("TEXT-JA", ANY, finding -> finding.text().ja()),
            required("TEXT-EN", ANY, finding -> finding.text().en()));

    private static final Shape<FaultReport> BODY = Shape.of(
            v -> new FaultReport(v.header(), v.skip(2).maybeText(), v.maybePart(), v.list()),
            required("JP00002", text(4), report -> FaultReport.MESSAGE_CODE),
            optional("JP06170", Parts.NAME, report -> "不整合結果通知"),
            optional("FILE-NAME", ANY, FaultReport::fileName),
            element("PLAN", Parts.HEAD, FaultReport::head),
            elements("FINDINGS", "FINDING", FINDING, FaultReport::findings));

    static final Layout<FaultReport> LAYOUT =
            Layout.of(FaultReport.class, FaultReport::header, BODY, (report, unknown) -> report);

    private static final MessageReader<FaultReport> READER =
            new MessageReader<>(Map.of(FaultReport.MESSAGE_CODE, LAYOUT));

    private FaultReportLayout() {}

    static FaultReportReading read(byte[] xml) {
        Outcome<FaultReport> outcome = READER.read(xml);
        return new FaultReportReading(outcome.message(), outcome.findings());
    }

    /** A severity of a later version counts as a fault. */
    private static Severity severity(String name) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElse(Severity.FAULT);
    }
}
