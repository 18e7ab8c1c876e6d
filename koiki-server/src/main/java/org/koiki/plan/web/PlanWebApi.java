package org.koiki.plan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.access.Caller;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.intake.Submission.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The field's own WebAPI (plans.md §10): upload, list and download of each kind of plan, under both known prefixes. */
@RestController
@RequestMapping({"/service/RP12/OCCTO/api", "/members/dfw/RP12/OCCTO/api"})
class PlanWebApi {
    private static final String CODES = "T(org.koiki.plan.PlanCodes)";
    private static final String CODE = "{code:#{" + CODES + ".pattern()}}";
    private static final String PUT = "/upload/putW6BP#{" + CODES + ".of(";

    private final WebApiDoor door;
    private final Filings filings;
    private final Plans plans;
    private final MarketClock clock;

    PlanWebApi(WebApiDoor door, Filings filings, Plans plans, MarketClock clock) {
        this.door = door;
        this.filings = filings;
        this.plans = plans;
        this.clock = clock;
    }

    /** Paths in full, so that a filing's is found by one look-up and not matched against every pattern of the hub. */
    @PostMapping({
        PUT + "'GENERATION', 'DAY_AHEAD')}File",
        PUT + "'GENERATION', 'INTRADAY')}File",
        PUT + "'DEMAND', 'DAY_AHEAD')}File",
        PUT + "'DEMAND', 'INTRADAY')}File",
        PUT + "'NEGAWATT', 'DAY_AHEAD')}File",
        PUT + "'NEGAWATT', 'INTRADAY')}File"
    })
    ResponseEntity<byte[]> put(HttpServletRequest request) throws IOException, ServletException {
        String code = code(request.getRequestURI());
        UploadedFile upload = UploadedFile.of(request);
        Instant received = clock.now();
        ClosedSlots closed =
                "keep".equals(upload.fields().apply("closedslots")) ? ClosedSlots.KEEP : ClosedSlots.REFUSE;
        return door.as(
                request,
                Right.FILE,
                caller -> upload.file()
                        .filter(bytes -> bytes.length <= UploadedFile.MOST)
                        .map(zip -> answer(filings.file(
                                new Submission(caller, zip, Form.ZIP, null, code, received, closed, false))))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    @PostMapping("/listDownload/getW6BP" + CODE + "FileList")
    ResponseEntity<byte[]> list(@PathVariable String code, HttpServletRequest request) {
        return door.as(request, Right.VIEW, caller -> {
            Optional<LocalDate> from = door.date(request.getParameter("from"));
            return from.map(day -> list(plans.filedAs(code, day, caller)))
                    .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD));
        });
    }

    @PostMapping("/fileDownload/getW6BP" + CODE + "File")
    ResponseEntity<byte[]> get(@PathVariable String code, HttpServletRequest request) {
        Optional<String> named = Stream.of("fitid", "fileid", "filename")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst();
        return door.as(
                request,
                Right.VIEW,
                caller -> named.map(name -> get(code, name, caller))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    private static String code(String path) {
        int end = path.length() - "File".length();
        return path.substring(end - 4, end);
    }

    private ResponseEntity<byte[]> get(String code, String name, Caller caller) {
        return PlanId.parse(name)
                .or(() -> plans.findByFileName(name, caller))
                .filter(id -> id.messageCode().equals(code))
                .flatMap(id -> plans.fetchFiledAs(id, Channel.WEBAPI, caller))
                .map(file -> WebApiAnswer.of(ResultCode.DONE, file))
                .orElseGet(() -> WebApiAnswer.of(ResultCode.NOTHING_FOUND));
    }

    private static ResponseEntity<byte[]> list(List<PlanSummary> found) {
        return found.isEmpty() ? WebApiAnswer.of(ResultCode.NOTHING_FOUND) : WebApiAnswer.list(FileInfoList.of(found));
    }

    private static ResponseEntity<byte[]> answer(Receipt receipt) {
        ResultCode result = ResultCode.of(receipt);
        if (receipt.accepted()) {
            return WebApiAnswer.of(result);
        }
        ZippedXml report = FaultReports.of(receipt);
        return WebApiAnswer.of(result, report);
    }
}
