package org.koiki.switching.web;

import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Keeps and removes filters of the list of applications. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class SavedFilterScreen {
    private final SavedFilters filters;

    SavedFilterScreen(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/switching/applications/filters")
    String save(@AuthenticationPrincipal Caller caller, @RequestParam String name, WantedApplications wanted) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        add(query, "kind", wanted.kind());
        add(query, "family", wanted.family());
        String stage = wanted.stage();
        add(query, "stage", stage != null && ApplicationScreen.STAGES.contains(stage) ? stage : null);
        add(query, "from", wanted.from());
        add(query, "to", wanted.to());
        String asked = query.build().getQuery();
        String kept = asked == null ? "" : asked;
        if (!name.isBlank()) {
            filters.save(caller.getName(), name, kept);
        }
        return "redirect:/switching/applications?" + kept;
    }

    @PostMapping("/switching/applications/filters/remove")
    String remove(@AuthenticationPrincipal Caller caller, @RequestParam String name) {
        filters.remove(caller.getName(), name);
        return "redirect:/switching/applications";
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.queryParam(name, value);
        }
    }
}
