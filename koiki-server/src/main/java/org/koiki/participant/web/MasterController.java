package org.koiki.participant.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.audit.Acting;
import org.koiki.edge.Given;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.check.MastersRefused;
import org.koiki.participant.store.MasterChanges;
import org.koiki.participant.store.MasterReader;
import org.koiki.participant.store.MasterUnknown;
import org.koiki.participant.store.MasterUnreadable;
import org.koiki.participant.store.MasterVersion;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Master data: read by everybody as far as it concerns them, changed by the coordinator. */
@RestController
@RequestMapping("/api/v1/masters/{kind}")
class MasterController {
    private static final String COORDINATOR = "hasAuthority('MASTER_ADMIN') and principal.coordinator()";

    private final MasterLists lists;
    private final MasterChanges changes;
    private final MasterReader reader;

    MasterController(MasterLists lists, MasterChanges changes, MasterReader reader) {
        this.lists = lists;
        this.changes = changes;
        this.reader = reader;
    }

    /** The first day on which a record holds no longer. */
    record End(LocalDate on) {
        End {
            Given.required(on, "on");
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('MASTER_VIEW')")
    MasterList list(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant asOf) {
        return lists.read(acting, MasterProblems.kind(kind), on, asOf);
    }

    @GetMapping("/{key}/history")
    @PreAuthorize(COORDINATOR)
    List<MasterVersion> history(@PathVariable String kind, @PathVariable String key) {
        return changes.history(MasterProblems.kind(kind), key);
    }

    @PostMapping
    @PreAuthorize(COORDINATOR)
    @ResponseStatus(HttpStatus.CREATED)
    List<MasterVersion> put(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String kind,
            @Parameter(hidden = true) @RequestBody ObjectNode body) {
        Master master = reader.read(MasterProblems.kind(kind), body);
        changes.put(master, acting.actor());
        return standing(MasterKind.of(master), master.key());
    }

    @PostMapping("/{key}/end")
    @PreAuthorize(COORDINATOR)
    List<MasterVersion> end(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String kind,
            @PathVariable String key,
            @RequestBody End end) {
        MasterKind known = MasterProblems.kind(kind);
        changes.end(known, key, end.on(), acting.actor());
        return standing(known, key);
    }

    private List<MasterVersion> standing(MasterKind kind, String key) {
        return changes.history(kind, key).stream()
                .filter(version -> version.replaced() == null)
                .toList();
    }

    @ExceptionHandler
    Problem unreadable(MasterUnreadable e) {
        return MasterProblems.unreadable(e);
    }

    @ExceptionHandler
    Problem unknown(MasterUnknown e) {
        return MasterProblems.unknown(e);
    }

    @ExceptionHandler
    Problem refused(MastersRefused e) {
        return MasterProblems.refused(e);
    }
}
