package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.audit.Acting;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.store.MasterChanges;
import org.koiki.participant.store.StoredMasters;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Master data: lists by kind and day, and one record over time with all that belongs to it. */
@Screen
@PreAuthorize("hasAuthority('MASTER_VIEW')")
class MasterScreen {
    private static final Comparator<Master> BY_KEY = Comparator.comparing(Master::key)
            .thenComparing(master -> master.validity().from());

    private final StoredMasters masters;
    private final MasterChanges changes;
    private final MarketClock clock;

    MasterScreen(StoredMasters masters, MasterChanges changes, MarketClock clock) {
        this.masters = masters;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/masters/{name}")
    String list(
            @AuthenticationPrincipal Acting acting,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        MasterKind kind = MasterProblems.kind(name);
        MasterSnapshot snapshot = masters.current();
        LocalDate day = on == null ? clock.today() : on;
        MasterVisibility visibility = new MasterVisibility(acting, snapshot, day);
        List<MasterLine> lines = records(snapshot, kind)
                .filter(master -> master.validity().covers(day) && visibility.shows(master))
                .map(master -> MasterLine.of(master, snapshot, day))
                .filter(line -> line.holds(q))
                .toList();
        addKind(model, kind, acting);
        model.addAttribute("lines", lines).addAttribute("on", day).addAttribute("q", q);
        return "participant/masters";
    }

    @GetMapping("/masters/{name}/{key}")
    String record(
            @AuthenticationPrincipal Acting acting, @PathVariable String name, @PathVariable String key, Model model) {
        MasterKind kind = MasterProblems.kind(name);
        MasterSnapshot snapshot = masters.current();
        List<Master> found = visible(acting, snapshot, kind)
                .filter(master -> master.key().equals(key))
                .toList();
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        addKind(model, kind, acting);
        model.addAttribute("lines", lines(found.stream(), snapshot))
                .addAttribute("key", key)
                .addAttribute("name", MasterLine.name(found.getLast()))
                .addAttribute("today", clock.today())
                .addAttribute("related", related(acting, snapshot, kind, key));
        if (mayChange(acting)) {
            model.addAttribute("history", changes.history(kind, key));
        }
        return "participant/master";
    }

    /** Records of other kinds that name this one. */
    private List<Related> related(Acting acting, MasterSnapshot snapshot, MasterKind kind, String key) {
        return Arrays.stream(MasterKind.values())
                .flatMap(other -> MasterField.of(other).stream()
                        .filter(field -> field.names() == kind)
                        .map(field -> new Related(
                                other,
                                field,
                                lines(
                                        visible(acting, snapshot, other)
                                                .filter(master -> key.equals(field.value(master))),
                                        snapshot))))
                .filter(related -> !related.lines().isEmpty())
                .toList();
    }

    private List<MasterLine> lines(Stream<Master> records, MasterSnapshot snapshot) {
        return records.map(master -> MasterLine.of(master, snapshot, clock.today()))
                .toList();
    }

    /** Records of a kind that name a record in a field. */
    record Related(MasterKind kind, MasterField by, List<MasterLine> lines) {
        public List<MasterField> fields() {
            return MasterField.of(kind);
        }
    }

    private Stream<Master> visible(Acting acting, MasterSnapshot snapshot, MasterKind kind) {
        MasterVisibility visibility = new MasterVisibility(acting, snapshot, clock.today());
        return records(snapshot, kind).filter(visibility::shows);
    }

    private static Stream<Master> records(MasterSnapshot snapshot, MasterKind kind) {
        return snapshot.all(kind.type()).map(Master.class::cast).sorted(BY_KEY);
    }

    static boolean mayChange(Acting acting) {
        return acting.coordinator();
    }

    static void addKind(Model model, MasterKind kind, Acting acting) {
        model.addAttribute("kind", kind)
                .addAttribute("fields", MasterField.of(kind))
                .addAttribute("section", MasterSection.of(kind))
                .addAttribute("mayChange", mayChange(acting));
    }
}
