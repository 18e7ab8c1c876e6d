package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.audit.Acting;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.check.MastersRefused;
import org.koiki.participant.store.MasterChanges;
import org.koiki.participant.store.MasterReader;
import org.koiki.participant.store.MasterUnknown;
import org.koiki.participant.store.MasterUnreadable;
import org.koiki.participant.store.StoredMasters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's changes of master data: typed in, looked at beforehand, then made. */
@Screen
@PreAuthorize("hasAuthority('MASTER_ADMIN') and principal.coordinator()")
class MasterEditScreen {
    private final StoredMasters masters;
    private final MasterChanges changes;
    private final MasterReader reader;
    private final MarketClock clock;

    MasterEditScreen(StoredMasters masters, MasterChanges changes, MasterReader reader, MarketClock clock) {
        this.masters = masters;
        this.changes = changes;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/masters/{name}/new")
    String edit(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String key,
            Model model) {
        MasterKind kind = MasterProblems.kind(name);
        LocalDate tomorrow = clock.today().plusDays(1);
        return form(acting, start(kind, key, tomorrow), model);
    }

    @PostMapping("/masters/{name}/preview")
    String preview(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        MasterForm form = new MasterForm(MasterProblems.kind(name), typed);
        try {
            MasterSnapshot snapshot = masters.current();
            Master change = read(form);
            MasterPreview preview = MasterPreview.of(snapshot, change);
            model.addAttribute("preview", preview)
                    .addAttribute("before", lines(preview.before(), snapshot))
                    .addAttribute("after", lines(preview.after(), snapshot))
                    .addAttribute("changeKey", change.key());
        } catch (MasterUnreadable e) {
            model.addAttribute("problem", MasterProblems.unreadable(e).getBody())
                    .addAttribute("wrong", e.field());
        }
        return form(acting, form, model);
    }

    @PostMapping("/masters/{name}")
    String save(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> typed) {
        Master change = told(() -> read(new MasterForm(MasterProblems.kind(name), typed)));
        told(() -> changes.put(change, acting.actor()));
        return "redirect:/masters/" + name + "/" + change.key() + "?done=master.saved";
    }

    @PostMapping("/masters/{name}/{key}/end")
    String end(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String name,
            @PathVariable String key,
            @RequestParam LocalDate on) {
        told(() -> changes.end(MasterProblems.kind(name), key, on, acting.actor()));
        return "redirect:/masters/" + name + "/" + key + "?done=master.ended";
    }

    private static <T> T told(Supplier<T> change) {
        try {
            return change.get();
        } catch (MasterUnreadable e) {
            throw MasterProblems.unreadable(e);
        } catch (MasterUnknown e) {
            throw MasterProblems.unknown(e);
        } catch (MastersRefused e) {
            throw MasterProblems.refused(e);
        }
    }

    private Master read(MasterForm form) {
        return reader.read(form.kind(), form.fields());
    }

    private MasterForm start(MasterKind kind, @Nullable String key, LocalDate from) {
        return masters.current()
                .all(kind.type())
                .map(Master.class::cast)
                .filter(master -> master.key().equals(key))
                .reduce((one, other) -> other.validity().covers(from) ? other : one)
                .map(master -> MasterForm.of(master, from))
                .orElseGet(() -> MasterForm.empty(kind, from));
    }

    private String form(Acting acting, MasterForm form, Model model) {
        MasterScreen.addKind(model, form.kind(), acting);
        model.addAttribute("form", form).addAttribute("known", known());
        return "participant/master-edit";
    }

    /** Codes to choose from, by the kind of record that they name. */
    private Map<MasterKind, List<KnownCode>> known() {
        MasterSnapshot snapshot = masters.current();
        Map<MasterKind, List<KnownCode>> known = new LinkedHashMap<>();
        Arrays.stream(MasterKind.values())
                .filter(kind -> kind.keys().size() == 1)
                .forEach(kind -> known.put(
                        kind,
                        snapshot.all(kind.type())
                                .map(Master.class::cast)
                                .filter(master -> master.validity().covers(clock.today()))
                                .map(master -> new KnownCode(master.key(), MasterLine.name(master)))
                                .toList()));
        return known;
    }

    record KnownCode(String code, Text name) {}

    private List<MasterLine> lines(List<Master> records, MasterSnapshot snapshot) {
        return records.stream()
                .map(master -> MasterLine.of(master, snapshot, clock.today()))
                .toList();
    }
}
