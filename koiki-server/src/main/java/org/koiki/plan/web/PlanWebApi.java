package org.koiki.plan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.access.Login;
import org.koiki.access.Logins;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
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
    private static final String CODE = "{code:0150|0250|0450}";

    private final Logins logins;
    private final Filings filings;
    private final Plans plans;
    private final MarketClock clock;

    PlanWebApi(Logins logins, Filings filings, Plans plans, MarketClock clock) {
        this.logins = logins;
        this.filings = filings;
        this.plans = plans;
        this.clock = clock;
    }

    @PostMapping("/upload/putW6BP" + CODE + "File")
    ResponseEntity<byte[]> put(@PathVariable String code, HttpServletRequest request)
            throws IOException, ServletException {
        Optional<byte[]> file = UploadedFile.of(request);
        Instant received = clock.now();
        return as(
                request,
                Right.FILE,
                caller -> file.filter(bytes -> bytes.length <= UploadedFile.MOST)
                        .map(zip -> answer(
                                filings.file(new Submission(caller, zip, Form.ZIP, null, code, received, false))))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    @PostMapping("/listDownload/getW6BP" + CODE + "FileList")
    ResponseEntity<byte[]> list(@PathVariable String code, HttpServletRequest request) {
        return as(request, Right.VIEW, caller -> {
            Optional<LocalDate> from = date(request.getParameter("from"));
            return from.map(day -> list(plans.wholePlans(PlanQuery.of(code, day, null), caller)))
                    .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD));
        });
    }

    @PostMapping("/fileDownload/getW6BP" + CODE + "File")
    ResponseEntity<byte[]> get(@PathVariable String code, HttpServletRequest request) {
        Optional<String> named = Stream.of("fitid", "fileid", "filename")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst();
        return as(
                request,
                Right.VIEW,
                caller -> named.map(name -> get(code, name, caller))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    private ResponseEntity<byte[]> get(String code, String name, Caller caller) {
        return PlanId.parse(name)
                .or(() -> plans.findByFileName(name, caller))
                .filter(id -> id.messageCode().equals(code))
                .flatMap(id -> plans.fetch(id, Channel.WEBAPI, caller))
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

    private ResponseEntity<byte[]> as(
            HttpServletRequest request, Right right, Function<Caller, ResponseEntity<byte[]>> work) {
        String user = request.getParameter("userid");
        String password = request.getParameter("password");
        if (user == null || password == null) {
            return WebApiAnswer.of(ResultCode.WRONG_USER_OR_PASSWORD);
        }
        return switch (logins.attempt(request, user, password)) {
            case Login.Refused refused -> WebApiAnswer.of(ResultCode.of(refused.reason()));
            case Login.Granted granted ->
                granted.caller().may(org.koiki.access.Function.PLAN, right)
                        ? work.apply(granted.caller())
                        : WebApiAnswer.of(ResultCode.NOT_ALLOWED);
        };
    }

    /** The market's own day when the client names none. */
    private Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(clock.today());
        }
        try {
            return Optional.of(LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
