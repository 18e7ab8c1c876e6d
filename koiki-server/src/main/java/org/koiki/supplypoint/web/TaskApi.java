package org.koiki.supplypoint.web;

import java.util.List;
import java.util.Set;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.edge.Given;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.Task;
import org.koiki.supplypoint.view.OwnAreas;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The work queue of master data that came late, out of order or against what stands. */
@RestController
@RequestMapping("/api/v1/supply-points/tasks")
class TaskApi {
    private static final int MOST = 500;

    private final MasterIntake intake;
    private final OwnAreas areas;

    TaskApi(MasterIntake intake, OwnAreas areas) {
        this.intake = intake;
        this.areas = areas;
    }

    /** What is done with a task. */
    record Settling(Boolean apply) {
        Settling {
            Given.required(apply, "apply");
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('POINT_VIEW')")
    Page<Task> list(
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return intake.tasks(numbers(areas.seen(caller)), cursor, Math.clamp(limit, 1, MOST));
    }

    @PostMapping("/{id}/settle")
    @PreAuthorize(TsoOnly.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable long id, @RequestBody Settling settling, @AuthenticationPrincipal Caller caller) {
        intake.settle(id, numbers(areas.kept(caller)), settling.apply(), caller.actor());
    }

    static List<Integer> numbers(Set<String> areas) {
        return areas.stream().map(Integer::valueOf).toList();
    }
}
