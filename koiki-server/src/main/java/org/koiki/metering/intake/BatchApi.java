package org.koiki.metering.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The meter system's door: batches of readings of a slot. */
@RestController
@RequestMapping("/api/v1/energy/{area}/{date}/{slot}")
@PreAuthorize("hasAuthority('POINT_FILE')")
class BatchApi {
    private final BatchIntake intake;
    private final UploadParts parts;
    private final BatchTable table;
    private final Uploads uploads;
    private final OwnArea own;
    private final Admission admission;
    private final Rejects rejects;

    BatchApi(
            BatchIntake intake,
            UploadParts parts,
            BatchTable table,
            Uploads uploads,
            OwnArea own,
            Admission admission,
            Rejects rejects) {
        this.intake = intake;
        this.parts = parts;
        this.table = table;
        this.uploads = uploads;
        this.own = own;
        this.admission = admission;
        this.rejects = rejects;
    }

    @PutMapping(
            path = "/{batch}",
            consumes = {"text/csv", ParquetBody.TYPE})
    ResponseEntity<Receipt> put(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, required = false) @Nullable String encoding,
            @RequestHeader(name = "Repr-Digest", required = false) @Nullable String digest,
            @RequestHeader(name = HttpHeaders.CONTENT_RANGE, required = false) @Nullable String range,
            @RequestBody InputStreamResource sent,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        SlotKey key = key(area, date, slot, caller);
        admission.require(key, batch);
        BatchForm form = new BatchForm(request.getContentType(), encoding, digest);
        if (range != null) {
            PartRange part = PartRange.of(range);
            return uploads.pass(() -> parts.take(key, batch, part, sent.getInputStream(), form, caller.actor()))
                    .map(ResponseEntity::ok)
                    .orElseGet(() -> partial(part));
        }
        return uploads.pass(
                () -> ResponseEntity.ok(intake.take(key, batch, sent.getInputStream(), form, caller.actor())));
    }

    private static ResponseEntity<Receipt> partial(PartRange part) {
        return ResponseEntity.accepted()
                .header("Upload-Offset", Long.toString(part.last() + 1))
                .build();
    }

    @GetMapping("/{batch}/upload")
    HeldUpload upload(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        return parts.held(key(area, date, slot, caller), batch);
    }

    @GetMapping
    List<Receipt> list(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @AuthenticationPrincipal Caller caller) {
        return table.of(key(area, date, slot, caller));
    }

    @GetMapping("/{batch}")
    Receipt find(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        SlotKey key = key(area, date, slot, caller);
        return table.find(key, batch).orElseThrow(() -> EnergyProblems.unknown(key, batch));
    }

    @GetMapping(path = "/{batch}/rejects", produces = "text/csv;charset=UTF-8")
    Resource rejects(
            @PathVariable String area,
            @PathVariable LocalDate date,
            @PathVariable int slot,
            @PathVariable String batch,
            @AuthenticationPrincipal Caller caller) {
        return rejects.rows(key(area, date, slot, caller), batch);
    }

    private SlotKey key(String area, LocalDate date, int slot, Caller caller) {
        own.require(area, caller);
        return SlotKey.checked(area, date, slot);
    }
}
