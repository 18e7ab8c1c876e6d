package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.access.Right;
import org.koiki.plan.FilingSummary;
import org.koiki.plan.Outcome;
import org.koiki.plan.view.OwnFilings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fault reports 不整合結果通知 (0902) of refused files, for who has lost the answer (plans.md §10). */
@RestController
@RequestMapping({"/service/RP12/OCCTO/api", "/members/dfw/RP12/OCCTO/api"})
class FaultReportWebApi {
    private final WebApiDoor door;
    private final OwnFilings filings;

    FaultReportWebApi(WebApiDoor door, OwnFilings filings) {
        this.door = door;
        this.filings = filings;
    }

    /** The refused files of the caller's company, oldest first; the numbers of the filings name the reports in downloads. */
    @PostMapping("/listDownload/getW6BP0902FileList")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return door.as(
                request,
                Right.VIEW,
                caller -> door.date(request.getParameter("from"))
                        .map(day -> list(day, caller))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    @PostMapping("/fileDownload/getW6BP0902File")
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        String id = request.getParameter("fileid");
        return door.as(
                request,
                Right.VIEW,
                caller -> id == null || !id.matches("[0-9]{1,18}")
                        ? WebApiAnswer.of(ResultCode.BAD_FIELD)
                        : get(Long.parseLong(id), caller));
    }

    private ResponseEntity<byte[]> list(LocalDate from, Caller caller) {
        List<FilingSummary> refused = filings.refused(from, caller);
        return refused.isEmpty()
                ? WebApiAnswer.of(ResultCode.NOTHING_FOUND)
                : WebApiAnswer.list(FileInfoList.ofReports(refused));
    }

    private ResponseEntity<byte[]> get(long id, Caller caller) {
        return filings.find(id, caller)
                .filter(view -> view.filing().outcome() == Outcome.REFUSED)
                .map(view -> WebApiAnswer.of(ResultCode.DONE, FaultReports.of(view)))
                .orElseGet(() -> WebApiAnswer.of(ResultCode.NOTHING_FOUND));
    }
}
