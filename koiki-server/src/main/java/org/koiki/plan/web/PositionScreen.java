package org.koiki.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.plan.Duty;
import org.koiki.plan.PlanId;
import org.koiki.plan.position.Position;
import org.koiki.plan.position.Positions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One of the company's groups over a day: what it needs, what it has, and what is still open. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PositionScreen {
    private final Positions positions;
    private final UsualDay usual;

    PositionScreen(Positions positions, UsualDay usual) {
        this.positions = positions;
        this.usual = usual;
    }

    @GetMapping("/positions")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String plan,
            Model model) {
        LocalDate shown = day == null ? usual.day() : day;
        List<Duty> duties = positions.own(shown, caller);
        List<PlanId> own = duties.stream().map(duty -> id(duty, shown)).toList();
        Optional<PlanId> chosen = own.stream()
                .filter(id -> plan == null || plan.equals(key(id)))
                .findFirst()
                .or(() -> own.stream().findFirst());
        Optional<Position> position = chosen.flatMap(id -> positions.of(id, caller));
        model.addAttribute("day", shown)
                .addAttribute("duties", duties)
                .addAttribute("chosen", chosen.orElse(null))
                .addAttribute("position", position.orElse(null))
                .addAttribute("need", position.map(PositionScreen::need).orElse(List.of()))
                .addAttribute("open", position.map(PositionScreen::open).orElse(List.of()))
                .addAttribute("slots", Slot.ALL);
        return "plan/position";
    }

    private static PlanId id(Duty duty, LocalDate day) {
        return new PlanId(duty.messageCode(), day, duty.filer());
    }

    /** Names one of the company's plans over all days. */
    private static String key(PlanId id) {
        return id.messageCode() + "-" + id.filer();
    }

    /** Demand and sales together: the line that generation and procurement should reach. */
    private static List<Long> need(Position position) {
        return Slot.ALL.stream()
                .map(slot -> slot.number() - 1)
                .map(at -> position.demand().get(at)
                        + position.sales().stream()
                                .mapToLong(traded -> traded.kwh().get(at))
                                .sum())
                .toList();
    }

    /** The next slots to close. */
    private static List<Position.SlotStanding> open(Position position) {
        return position.slots().stream().filter(slot -> !slot.closed()).limit(3).toList();
    }
}
