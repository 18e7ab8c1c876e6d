package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.access.Caller;
import org.koiki.access.Right;
import org.koiki.message.MismatchNotice;
import org.koiki.message.ZippedXml;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.Plans;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mismatch and registration notices through the WebAPI, as lists and downloads like those of plans (plans.md §10). */
@RestController
@RequestMapping({"/service/RP12/OCCTO/api", "/members/dfw/RP12/OCCTO/api"})
class PlanNoticeWebApi {
    private static final String CODE = "{code:090[34]}";

    private final WebApiDoor door;
    private final Plans plans;
    private final PlanNoticeFiles notices;

    PlanNoticeWebApi(WebApiDoor door, Plans plans, PlanNoticeFiles notices) {
        this.door = door;
        this.plans = plans;
        this.notices = notices;
    }

    /** The plans that have such a notice; their ids name it in downloads. */
    @PostMapping("/listDownload/getW6BP" + CODE + "FileList")
    ResponseEntity<byte[]> list(@PathVariable String code, HttpServletRequest request) {
        return door.as(
                request,
                Right.VIEW,
                caller -> door.date(request.getParameter("from"))
                        .map(day -> list(code, day, caller))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    @PostMapping("/fileDownload/getW6BP" + CODE + "File")
    ResponseEntity<byte[]> get(@PathVariable String code, HttpServletRequest request) {
        Optional<String> named = Stream.of("fitid", "fileid")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst();
        return door.as(
                request,
                Right.VIEW,
                caller ->
                        named.map(id -> get(code, id, caller)).orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    private ResponseEntity<byte[]> list(String code, LocalDate from, Caller caller) {
        PlanQuery query = PlanQuery.compared(code.equals(MismatchNotice.MESSAGE_CODE), from);
        List<PlanSummary> found = plans.wholePlans(query, caller);
        return found.isEmpty() ? WebApiAnswer.of(ResultCode.NOTHING_FOUND) : WebApiAnswer.list(FileInfoList.of(found));
    }

    private ResponseEntity<byte[]> get(String code, String id, Caller caller) {
        return PlanId.parse(id)
                .flatMap(plan -> notices.of(plan, caller))
                .filter(file -> isOf(code, file))
                .map(file -> WebApiAnswer.of(ResultCode.DONE, file))
                .orElseGet(() -> WebApiAnswer.of(ResultCode.NOTHING_FOUND));
    }

    private static boolean isOf(String code, ZippedXml file) {
        return file.name().startsWith("W6_" + code + "_");
    }
}
