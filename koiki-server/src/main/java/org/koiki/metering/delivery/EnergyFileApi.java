package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.edge.HttpFault;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.koiki.metering.delivery.FetchTrail.Channel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A company's own energy files. */
@RestController
@RequestMapping("/api/v1/energy")
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class EnergyFileApi {
    private final Delivery delivery;
    private final HubSignature signature;
    private final JsonMapper json;

    EnergyFileApi(Delivery delivery, HubSignature signature, JsonMapper json) {
        this.delivery = delivery;
        this.signature = signature;
        this.json = json;
    }

    /**
     * A part of the catalogue, in the order of publication.
     *
     * @param next what to ask for next as {@code cursor}; the last one seen when nothing more is there yet
     * @param more whether more is there already
     */
    record EnergyFilePage(List<StoredFile> items, String next, boolean more) {}

    /** All files of a day. */
    record Manifest(String area, LocalDate date, List<StoredFile> files) {}

    @GetMapping("/files")
    EnergyFilePage list(
            @RequestParam @Nullable String area,
            @RequestParam @Nullable Family family,
            @RequestParam @Nullable String messageCode,
            @RequestParam @Nullable Voltage voltage,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Integer splitFrom,
            @RequestParam @Nullable Integer splitTo,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        FileFilter filter = new FileFilter(area, family, messageCode, voltage, from, to, splitFrom, splitTo);
        FileQuery query = new FileQuery(filter, id(cursor), limit);
        List<StoredFile> files = delivery.list(query, caller);
        long last = files.isEmpty() ? query.after() : files.getLast().id();
        return new EnergyFilePage(files, Long.toString(last), files.size() == query.limit());
    }

    @GetMapping("/files/{name}")
    void get(
            @PathVariable String name,
            @RequestParam @Nullable String area,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Kept kept = delivery.find(name, area, caller);
        if (FileAnswer.tag(kept.file()).equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setHeader(HttpHeaders.ETAG, FileAnswer.tag(kept.file()));
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            delivery.send(kept, Channel.API, caller, request, response);
        }
    }

    @GetMapping("/manifests/{area}/{date}")
    ResponseEntity<byte[]> manifest(
            @PathVariable String area, @PathVariable LocalDate date, @AuthenticationPrincipal Caller caller) {
        List<StoredFile> files = new ArrayList<>();
        FileQuery query = new FileQuery(FileFilter.of(area, date), 0, FileQuery.MOST);
        List<StoredFile> page;
        do {
            page = delivery.list(query, caller);
            files.addAll(page);
            query = page.isEmpty() ? query : query.after(page.getLast().id());
        } while (page.size() == FileQuery.MOST);
        byte[] content = json.writeValueAsBytes(new Manifest(area, date, files));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("JWS-Signature", signature.of(content))
                .body(content);
    }

    private static long id(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw HttpFault.PARAMETER_WRONG.problem("cursor", "?").with("parameter", "cursor");
        }
    }
}
