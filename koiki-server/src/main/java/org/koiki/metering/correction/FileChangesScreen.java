package org.koiki.metering.correction;

import org.koiki.Screen;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a corrected file changed (訂正内容), point by point. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class FileChangesScreen {
    private static final int POINTS = 100;
    private static final int SLOTS = 48;

    private final Corrections corrections;

    FileChangesScreen(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/energy/files/{area}/{name}/changes")
    String show(
            @AuthenticationPrincipal Caller caller, @PathVariable String area, @PathVariable String name, Model model) {
        Correction correction = corrections.of(name, area, caller);
        model.addAttribute("correction", correction)
                .addAttribute(
                        "points", correction.points().stream().limit(POINTS).toList())
                .addAttribute("mostPoints", POINTS)
                .addAttribute("mostSlots", SLOTS);
        return "metering/correction";
    }
}
