package org.koiki.plan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.message.MessageHeader;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.ZippedXml;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.FilingView;
import org.koiki.plan.Outcome;
import org.koiki.plan.Receipt;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes the fault report 不整合結果通知 of a refused file. */
final class FaultReports {
    private FaultReports() {}

    static ZippedXml of(Receipt receipt) {
        return write(
                head(
                        receipt.messageCode(),
                        receipt.sender(),
                        receipt.destination(),
                        receipt.filer(),
                        receipt.targetDate()),
                receipt.fileName(),
                receipt.receivedAt(),
                receipt.findings());
    }

    /** The report of a filing, to be saved; only a refused one has any. */
    static ResponseEntity<byte[]> file(FilingView view) {
        if (view.filing().outcome() != Outcome.REFUSED) {
            throw PlanProblems.notFound();
        }
        return PlanApi.file(of(view), MediaType.APPLICATION_XML);
    }

    static ZippedXml of(FilingView view) {
        var filing = view.filing();
        return write(
                head(filing.messageCode(), filing.sender(), filing.destination(), filing.filer(), filing.targetDate()),
                filing.fileName(),
                filing.receivedAt(),
                view.findings());
    }

    private static @Nullable PlanHead head(
            @Nullable String code,
            @Nullable String sender,
            @Nullable String destination,
            @Nullable String filer,
            @Nullable LocalDate date) {
        return code == null || sender == null || destination == null || filer == null || date == null
                ? null
                : new PlanHead(code, null, sender, null, destination, null, filer, null, date);
    }

    private static ZippedXml write(
            @Nullable PlanHead head, @Nullable String fileName, Instant received, List<Finding> findings) {
        String receiver = receiver(head == null ? null : head.sender());
        MessageHeader header = HubHeader.of(FaultReport.MESSAGE_CODE, receiver, received);
        String name = name(head == null ? null : head.targetDate(), receiver, received);
        return new ZippedXml(name, new FaultReport(header, fileName, head, findings).toXml());
    }

    /** Name of the report of a refused file. */
    static String name(FilingSummary filing) {
        boolean headless = filing.planId() == null || filing.destination() == null || filing.sender() == null;
        return name(
                headless ? null : filing.targetDate(),
                receiver(headless ? null : filing.sender()),
                filing.receivedAt());
    }

    private static String name(@Nullable LocalDate targetDate, String receiver, Instant received) {
        LocalDate day = targetDate == null ? LocalDate.ofInstant(received, MarketClock.JST) : targetDate;
        return PlanFileName.of(FaultReport.MESSAGE_CODE, day, receiver).xml();
    }

    private static String receiver(@Nullable String sender) {
        return sender == null ? HubHeader.COORDINATOR : sender;
    }
}
