package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Area;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The publication board (公開ボード) of a TSO's own area; the coordinator sees all. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class BoardScreen {
    private final Boards boards;
    private final ReceiverCodes codes;
    private final Masters masters;
    private final MarketClock clock;

    BoardScreen(Boards boards, ReceiverCodes codes, Masters masters, MarketClock clock) {
        this.boards = boards;
        this.codes = codes;
        this.masters = masters;
        this.clock = clock;
    }

    @GetMapping("/energy/board")
    String show(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate date,
            Model model) {
        List<String> areas = areas(caller);
        if (areas.isEmpty()) {
            throw new AccessDeniedException("no operator code of any area");
        }
        String shown = area != null && areas.contains(area) ? area : areas.getFirst();
        model.addAttribute("board", boards.of(shown, date == null ? clock.today() : date))
                .addAttribute("areas", areas)
                .addAttribute("states", SlotCell.State.values());
        return "metering/board";
    }

    private List<String> areas(Caller caller) {
        if (caller.coordinator()) {
            return masters.current().areas(clock.today()).stream()
                    .map(Area::code)
                    .toList();
        }
        if (!caller.company().is(Role.TSO)) {
            throw new AccessDeniedException("not a TSO");
        }
        return codes.of(caller).stream()
                .map(Operator::area)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
