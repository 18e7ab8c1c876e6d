package org.koiki.metering.correction;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a corrected file of the own company changed. */
@RestController
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class FileChangesApi {
    private final Corrections corrections;

    FileChangesApi(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/api/v1/energy/files/{name}/changes")
    Correction get(
            @PathVariable String name, @RequestParam @Nullable String area, @AuthenticationPrincipal Caller caller) {
        return corrections.of(name, area, caller);
    }
}
