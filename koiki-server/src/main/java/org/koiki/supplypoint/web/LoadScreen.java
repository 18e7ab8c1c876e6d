package org.koiki.supplypoint.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.load.BulkLoad;
import org.koiki.supplypoint.load.LoadRefused;
import org.koiki.supplypoint.load.LoadReport;
import org.koiki.supplypoint.view.OwnAreas;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of points, meters and contracts by hand, and what became of them. */
@Screen
@PreAuthorize(TsoOnly.KEEPS)
class LoadScreen {
    private static final int SHOWN = 40;

    private final BulkLoad load;
    private final OwnAreas areas;

    LoadScreen(BulkLoad load, OwnAreas areas) {
        this.load = load;
        this.areas = areas;
    }

    @GetMapping("/supply-points/loads")
    String show(
            @RequestParam @Nullable Long id,
            @RequestParam @Nullable Long cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        if (id != null) {
            model.addAttribute(
                    "report", load.find(id, caller.actor()).orElseThrow(() -> PointProblems.unknownLoad(id)));
        }
        model.addAttribute("page", load.newest(cursor, SHOWN, caller.actor())).addAttribute("cursor", cursor);
        return "supplypoint/loads";
    }

    @PostMapping("/supply-points/loads")
    String load(@RequestParam MultipartFile file, @AuthenticationPrincipal Caller caller, Model model)
            throws IOException {
        try {
            LoadReport report = load.load(file.getInputStream(), areas.kept(caller), caller.actor());
            return "redirect:/supply-points/loads?id=" + report.id();
        } catch (LoadRefused e) {
            model.addAttribute(
                    "problem", PointProblems.unreadable(e.code(), e.text()).getBody());
            return show(null, null, caller, model);
        }
    }
}
