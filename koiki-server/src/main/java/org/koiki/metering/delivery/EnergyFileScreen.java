package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.metering.delivery.FetchTrail.Channel;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A company's own files (自社ファイル), newest first. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class EnergyFileScreen {
    private static final int SHOWN = 100;

    private final Delivery delivery;
    private final FileArchive archive;
    private final ReceiverCodes receivers;
    private final AreaBarrier barrier;
    private final Extensions extensions;
    private final EnergyKinds kinds;

    EnergyFileScreen(
            Delivery delivery,
            FileArchive archive,
            ReceiverCodes receivers,
            AreaBarrier barrier,
            Extensions extensions,
            EnergyKinds kinds) {
        this.delivery = delivery;
        this.archive = archive;
        this.receivers = receivers;
        this.barrier = barrier;
        this.extensions = extensions;
        this.kinds = kinds;
    }

    @GetMapping("/energy/files")
    String list(
            @AuthenticationPrincipal Caller caller,
            FileFilter filter,
            @RequestParam(required = false) @Nullable Long cursor,
            Model model) {
        FileQuery query = new FileQuery(filter, cursor == null ? 0 : cursor, SHOWN + 1);
        List<StoredFile> found = newest(query, caller, model);
        boolean more = found.size() > SHOWN;
        List<StoredFile> shown = more ? found.subList(0, SHOWN) : found;
        model.addAttribute("filter", filter)
                .addAttribute("files", shown)
                .addAttribute(
                        "bytes", shown.stream().mapToLong(StoredFile::size).sum())
                .addAttribute("cursor", cursor)
                .addAttribute("next", more ? shown.getLast().id() : null)
                .addAttribute("areas", receivers.of(caller))
                .addAttribute("closed", barrier.closed(caller))
                .addAttribute("families", Family.values())
                .addAttribute("codes", kinds.codes())
                .addAttribute("voltages", Voltage.values())
                .addAttribute("extensions", extensions.list(caller));
        return "metering/files";
    }

    /** The screen stays in reach of a certificate that opens no area. */
    private List<StoredFile> newest(FileQuery query, Caller caller, Model model) {
        try {
            return delivery.newest(query, caller);
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return List.of();
        }
    }

    @PostMapping("/energy/extensions")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String take(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable List<@Nullable Extension> taken) {
        extensions.take(taken == null ? List.of() : taken, caller);
        return "redirect:/energy/files?done=energy.extensions";
    }

    @GetMapping("/energy/files/archive")
    void archive(@AuthenticationPrincipal Caller caller, FileFilter filter, HttpServletResponse response)
            throws IOException {
        archive.write(filter, caller, response);
    }

    @GetMapping("/energy/files/{area}/{name}")
    void get(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String area,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        delivery.send(delivery.find(name, area, caller), Channel.SCREEN, caller, request, response);
    }
}
