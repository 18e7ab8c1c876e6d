package org.koiki.plan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.access.Caller;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.koiki.message.FitInfo;
import org.koiki.message.FitList;
import org.koiki.plan.Receipt;
import org.koiki.plan.fit.FitFile;
import org.koiki.plan.fit.FitFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** FIT working files through the WebAPI: retailer and TSO put them, both poll the list and download (plans.md §6). */
@RestController
@RequestMapping({"/service/RP12/OCCTO/api", "/members/dfw/RP12/OCCTO/api"})
class FitWebApi {
    private static final String CODE = "{code:0152}";

    private final WebApiDoor door;
    private final FitFiles files;

    FitWebApi(WebApiDoor door, FitFiles files) {
        this.door = door;
        this.files = files;
    }

    @PostMapping("/upload/putW6BP" + CODE + "File")
    ResponseEntity<byte[]> put(HttpServletRequest request) throws IOException, ServletException {
        Optional<byte[]> file = UploadedFile.of(request).file().filter(bytes -> bytes.length <= UploadedFile.MOST);
        return door.as(
                request,
                Right.VIEW,
                caller -> FitAccess.mayPut(caller)
                        ? file.map(bytes -> put(bytes, caller)).orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD))
                        : WebApiAnswer.of(ResultCode.NOT_ALLOWED));
    }

    @PostMapping("/listDownload/getW6BP" + CODE + "FileList")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return door.as(
                request,
                Right.VIEW,
                caller -> door.date(request.getParameter("from"))
                        .map(day -> list(files.list(day, caller)))
                        .orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    @PostMapping("/fileDownload/getW6BP" + CODE + "File")
    ResponseEntity<byte[]> get(HttpServletRequest request) {
        Optional<String> named = Stream.of("fitid", "fileid")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .findFirst();
        return door.as(
                request,
                Right.VIEW,
                caller -> named.map(id -> get(id, caller)).orElseGet(() -> WebApiAnswer.of(ResultCode.BAD_FIELD)));
    }

    private ResponseEntity<byte[]> put(byte[] body, Caller caller) {
        return files.put(body, caller)
                .map(FitWebApi::answer)
                .orElseGet(() -> WebApiAnswer.of(ResultCode.NOTHING_FOUND));
    }

    private static ResponseEntity<byte[]> answer(Receipt receipt) {
        ResultCode result = ResultCode.of(receipt);
        return receipt.accepted() ? WebApiAnswer.of(result) : WebApiAnswer.of(result, FaultReports.of(receipt));
    }

    private ResponseEntity<byte[]> get(String id, Caller caller) {
        return files.xml(id, caller)
                .map(file -> WebApiAnswer.of(ResultCode.DONE, file))
                .orElseGet(() -> WebApiAnswer.of(ResultCode.NOTHING_FOUND));
    }

    private static ResponseEntity<byte[]> list(List<FitFile> found) {
        List<FitInfo> infos = found.stream().map(FitWebApi::info).toList();
        return found.isEmpty()
                ? WebApiAnswer.of(ResultCode.NOTHING_FOUND)
                : WebApiAnswer.list(new FitList(infos).toXml());
    }

    private static FitInfo info(FitFile file) {
        return new FitInfo(
                file.id(),
                jst(file.updatedAt()),
                jst(file.submittedAt()),
                jst(file.createdAt()),
                file.status().code(),
                file.status().text().ja(),
                file.receiptStatus().code(),
                file.receiptStatus().text().ja());
    }

    private static LocalDateTime jst(Instant at) {
        return LocalDateTime.ofInstant(at, MarketClock.JST);
    }
}
