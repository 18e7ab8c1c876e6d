package org.koiki.supplypoint.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.load.BulkLoad;
import org.koiki.supplypoint.load.LoadRefused;
import org.koiki.supplypoint.load.LoadReport;
import org.koiki.supplypoint.view.OwnAreas;
import org.springframework.core.io.InputStreamResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of points, meters and contracts, streamed into the store. */
@RestController
@RequestMapping("/api/v1/supply-points/loads")
@PreAuthorize(TsoOnly.KEEPS)
class LoadApi {
    private static final int MOST = 1_000;

    private final BulkLoad load;
    private final OwnAreas areas;

    LoadApi(BulkLoad load, OwnAreas areas) {
        this.load = load;
        this.areas = areas;
    }

    @PostMapping(consumes = "text/csv")
    LoadReport load(@RequestBody InputStreamResource csv, @AuthenticationPrincipal Caller caller) throws IOException {
        return load.load(csv.getInputStream(), areas.kept(caller), caller.actor());
    }

    @GetMapping
    Page<LoadReport> list(
            @RequestParam @Nullable Long cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        return load.newest(cursor, Math.clamp(limit, 1, MOST), caller.actor());
    }

    @GetMapping("/{id}")
    LoadReport find(@PathVariable long id, @AuthenticationPrincipal Caller caller) {
        return load.find(id, caller.actor()).orElseThrow(() -> PointProblems.unknownLoad(id));
    }

    @ExceptionHandler
    Problem refused(LoadRefused e) {
        return PointProblems.unreadable(e.code(), e.text());
    }
}
