package org.koiki.switching.bulk;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of applications by hand: chosen, looked at, confirmed by one click. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class BulkScreen {
    private static final int SHOWN = 50;

    private final BulkFiles files;
    private final BulkViews views;
    private final Columns columns;

    BulkScreen(BulkFiles files, BulkViews views, Columns columns) {
        this.files = files;
        this.views = views;
        this.columns = columns;
    }

    @GetMapping("/switching/bulk")
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        model.addAttribute("page", views.list(cursor, SHOWN, caller))
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("cursor", cursor)
                .addAttribute("columns", columns.all());
        return "switching/bulk";
    }

    @PostMapping("/switching/bulk")
    String check(
            @RequestParam MultipartFile file,
            @RequestParam String key,
            @AuthenticationPrincipal Caller caller,
            Model model)
            throws IOException {
        try {
            BulkFile checked = files.check(file.getBytes(), file.getOriginalFilename(), key, caller)
                    .file();
            return "redirect:/switching/bulk/" + checked.number();
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return list(null, caller, model);
        }
    }

    @GetMapping("/switching/bulk/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable BulkOutcome outcome,
            @RequestParam(required = false) @Nullable Integer cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        BulkFile file = views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        BulkOutcome shown = outcome == null && file.refused() > 0 ? BulkOutcome.REFUSED : outcome;
        model.addAttribute("file", file)
                .addAttribute("outcome", shown)
                .addAttribute("outcomes", BulkOutcome.values())
                .addAttribute("cursor", cursor)
                .addAttribute("page", views.rows(number, shown, cursor, SHOWN, caller));
        return "switching/bulk-file";
    }

    @GetMapping("/switching/bulk/{number}/csv")
    ResponseEntity<byte[]> csv(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        return BulkApi.file(number, views.csv(number, caller));
    }

    @PostMapping("/switching/bulk/{number}/confirm")
    String confirm(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        files.confirm(number, caller);
        return "redirect:/switching/bulk/" + number + "?done=bulk.confirmed";
    }

    @PostMapping("/switching/bulk/{number}/discard")
    String discard(@PathVariable String number, @AuthenticationPrincipal Caller caller) {
        files.discard(number, caller);
        return "redirect:/switching/bulk/" + number + "?done=bulk.discarded";
    }
}
