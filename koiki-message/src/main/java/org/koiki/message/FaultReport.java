package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mismatch notice 不整合結果通知, message 0902: why a file was refused. Its layout is told in
 * {@code docs/reference/fault-report.md}.
 *
 * @param header message code 0902
 * @param fileName name of the file concerned
 * @param head head of the plan concerned; absent when the file could not be read so far
 * @param findings in file order
 */
public record FaultReport(
        MessageHeader header,
        @Nullable String fileName,
        @Nullable PlanHead head,
        List<Finding> findings) {
    /** Message code of the notice. */
    public static final String MESSAGE_CODE = "0902";

    public FaultReport {
        findings = List.copyOf(findings);
    }

    /** The notice as XML. */
    public byte[] toXml() {
        return MessageWriter.write(this, FaultReportLayout.LAYOUT, List.of());
    }

    /** Reads a notice. */
    public static FaultReportReading read(byte[] xml) {
        return FaultReportLayout.read(xml);
    }
}
