package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.message.ZippedXml;
import org.koiki.plan.Fetch;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PairView;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanQuery;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.PlanTransition;
import org.koiki.plan.PlanVersion;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.VersionDiff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans that stand, as JSON, XML and CSV. */
@RestController
@RequestMapping("/api/v1/plans")
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PlanApi {
    private final Plans plans;
    private final Pairs pairs;
    private final PlanNoticeFiles notices;
    private final DayArchive archive;

    PlanApi(Plans plans, Pairs pairs, PlanNoticeFiles notices, DayArchive archive) {
        this.plans = plans;
        this.pairs = pairs;
        this.notices = notices;
        this.archive = archive;
    }

    @GetMapping
    Page<PlanSummary> list(
            @RequestParam @Nullable String messageCode,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String filer,
            @RequestParam @Nullable PlanState state,
            @RequestParam @Nullable Boolean fetched,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        if (cursor != null && PlanId.parse(cursor).isEmpty()) {
            throw PlanProblems.badParameter("cursor");
        }
        return plans.list(new PlanQuery(messageCode, from, to, filer, state, null, fetched, cursor, limit), caller);
    }

    @GetMapping("/archive")
    void archive(
            @RequestParam LocalDate date,
            @RequestParam @Nullable String messageCode,
            HttpMethod method,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        archive.write(date, messageCode, Channels.of(method, Channel.ARCHIVE), caller, response);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PlanView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.find(id(id), caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> fetch(@PathVariable String id, HttpMethod method, @AuthenticationPrincipal Caller caller) {
        return plans.fetch(id(id), Channels.of(method, Channel.API), caller)
                .map(file -> file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}", produces = CsvFile.TYPE)
    ResponseEntity<byte[]> csv(@PathVariable String id, HttpMethod method, @AuthenticationPrincipal Caller caller) {
        return plans.fetch(id(id), Channels.of(method, Channel.API), caller)
                .map(CsvFile::of)
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.original(id(id), caller)
                .map(zip -> file(
                        new ZippedXml(zip.name().replaceAll("(?i)\\.xml$", ".zip"), zip.xml()),
                        MediaType.parseMediaType("application/zip")))
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/versions")
    List<PlanVersion> versions(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        List<PlanVersion> versions = plans.versions(id(id), caller);
        if (versions.isEmpty()) {
            throw PlanProblems.notFound();
        }
        return versions;
    }

    @GetMapping(path = "/{id}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    PlanView version(@PathVariable String id, @PathVariable int version, @AuthenticationPrincipal Caller caller) {
        return plans.find(id(id), version, caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}/versions/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> versionXml(
            @PathVariable String id,
            @PathVariable int version,
            HttpMethod method,
            @AuthenticationPrincipal Caller caller) {
        return plans.xml(id(id), version, Channels.of(method, Channel.API), caller)
                .map(file -> file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}/versions/{version}", produces = CsvFile.TYPE)
    ResponseEntity<byte[]> versionCsv(
            @PathVariable String id,
            @PathVariable int version,
            HttpMethod method,
            @AuthenticationPrincipal Caller caller) {
        return plans.xml(id(id), version, Channels.of(method, Channel.API), caller)
                .map(CsvFile::of)
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/versions/{version}/diff")
    VersionDiff diff(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam int against,
            @AuthenticationPrincipal Caller caller) {
        return plans.diff(id(id), against, version, caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/history")
    List<PlanTransition> history(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.history(id(id), caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/pairs")
    List<PairView> pairs(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return pairs.of(id(id), caller).orElseThrow(PlanProblems::notFound);
    }

    @GetMapping(path = "/{id}/notice", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> notice(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return notices.of(id(id), caller)
                .map(file -> file(file, MediaType.APPLICATION_XML))
                .orElseThrow(PlanProblems::notFound);
    }

    @GetMapping("/{id}/fetches")
    List<Fetch> fetches(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return plans.fetches(id(id), caller).orElseThrow(PlanProblems::notFound);
    }

    private static PlanId id(String text) {
        return PlanId.parse(text).orElseThrow(PlanProblems::notFound);
    }

    static ResponseEntity<byte[]> file(ZippedXml file, MediaType type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                .contentType(type)
                .body(file.xml());
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
