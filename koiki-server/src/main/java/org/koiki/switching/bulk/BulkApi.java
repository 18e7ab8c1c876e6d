package org.koiki.switching.bulk;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.bulk.BulkFiles.Checked;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of applications over HTTP: judged, confirmed or given up, followed. */
@RestController
@RequestMapping("/api/v1/switching/bulk-files")
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class BulkApi {
    private final BulkFiles files;
    private final BulkViews views;

    BulkApi(BulkFiles files, BulkViews views) {
        this.files = files;
        this.views = views;
    }

    @PostMapping(consumes = {"text/csv", "application/json"})
    ResponseEntity<BulkFile> check(
            @RequestBody byte[] file,
            @RequestParam @Nullable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        Checked checked = files.check(file, name, key, caller);
        ResponseEntity.BodyBuilder answer = checked.repeated()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create(
                        "/api/v1/switching/bulk-files/" + checked.file().number()));
        return answer.body(checked.file());
    }

    @GetMapping
    Page<BulkFile> list(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(cursor, limit, caller);
    }

    @GetMapping("/{number}")
    BulkFile find(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    @GetMapping("/{number}/rows")
    Page<BulkRow> rows(
            @PathVariable String number,
            @RequestParam @Nullable BulkOutcome outcome,
            @RequestParam @Nullable Integer cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.rows(number, outcome, cursor, limit, caller);
    }

    @GetMapping(path = "/{number}/csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return file(number, views.csv(number, caller));
    }

    static ResponseEntity<byte[]> file(String number, byte[] csv) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".csv\"")
                .body(csv);
    }

    @PostMapping("/{number}/confirm")
    BulkFile confirm(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return files.confirm(number, caller);
    }

    @DeleteMapping("/{number}")
    BulkFile discard(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return files.discard(number, caller);
    }
}
