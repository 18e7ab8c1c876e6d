package org.koiki.switching.usage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.Preconditions;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.point.PointWatch;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Access to usage over JSON, for retailers and TSOs. */
@RestController
@RequestMapping("/api/v1/switching/usage-accesses")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class UsageApi {
    private final UsageAccesses accesses;
    private final UsageDesk desk;
    private final UsageViews views;
    private final PointWatch watch;

    UsageApi(UsageAccesses accesses, UsageDesk desk, UsageViews views, PointWatch watch) {
        this.accesses = accesses;
        this.desk = desk;
        this.views = views;
        this.watch = watch;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<UsageAccess> apply(
            @RequestPart UsageApplication application,
            @RequestPart(required = false) @Nullable List<MultipartFile> papers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        List<Paper> sent = read(papers);
        var applied = watch.filing(
                application.supplyPoint(), null, caller, () -> accesses.apply(application, sent, key, caller));
        UsageAccess access = applied.access();
        ResponseEntity.BodyBuilder answer = applied.repeated()
                ? ResponseEntity.ok()
                : ResponseEntity.created(URI.create("/api/v1/switching/usage-accesses/" + access.number()));
        return answer.eTag(Preconditions.tag(access.version())).body(access);
    }

    static List<Paper> read(@Nullable List<MultipartFile> files) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            String type = file.getContentType();
            papers.add(new Paper(name == null ? "" : name, type == null ? "" : type, file.getBytes()));
        }
        return papers;
    }

    @GetMapping
    Page<UsageAccess> list(
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return views.list(stage, cursor, limit, caller);
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    ResponseEntity<UsageAccessView> find(
            @PathVariable String number, @RequestParam Purpose purpose, @AuthenticationPrincipal Caller caller) {
        UsageAccessView view =
                views.find(number, purpose, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        return ResponseEntity.ok()
                .eTag(Preconditions.tag(view.access().version()))
                .body(view);
    }

    @GetMapping("/{number}/progress")
    ResponseEntity<UsageAccess> progress(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return tagged(views.progress(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number)));
    }

    @GetMapping("/{number}/papers/{paper}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    ResponseEntity<byte[]> paper(
            @PathVariable String number,
            @PathVariable int paper,
            @RequestParam Purpose purpose,
            @AuthenticationPrincipal Caller caller) {
        return views.paper(number, paper, purpose, caller)
                .map(UsageApi::file)
                .orElseThrow(() -> SwitchingProblems.notFound(number + "/" + paper));
    }

    /** To be saved: a browser must not run what somebody sent. */
    static ResponseEntity<byte[]> file(Paper paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(paper.name(), StandardCharsets.UTF_8)
                        .build()))
                .body(paper.content());
    }

    @DeleteMapping("/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    ResponseEntity<UsageAccess> cancel(
            @PathVariable String number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return tagged(accesses.cancel(number, ifMatch, caller));
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    ResponseEntity<UsageAccess> decide(
            @PathVariable String number,
            @RequestBody UsageDecision decision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return tagged(desk.decide(number, decision, ifMatch, caller));
    }

    @PostMapping("/{number}/password")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    UsagePassword takePassword(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return accesses.takePassword(number, caller);
    }

    private static ResponseEntity<UsageAccess> tagged(UsageAccess access) {
        return ResponseEntity.ok().eTag(Preconditions.tag(access.version())).body(access);
    }
}
