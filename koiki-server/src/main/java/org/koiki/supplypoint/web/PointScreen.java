package org.koiki.supplypoint.web;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Masters;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.CodeLists.Code;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.view.OwnAreas;
import org.koiki.supplypoint.view.VisiblePoints;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Search and facility sheet of supply points. */
@Screen
@PreAuthorize("hasAuthority('POINT_VIEW')")
class PointScreen {
    private static final int PAGE = 20;

    private final VisiblePoints points;
    private final OwnAreas areas;
    private final CodeLists codes;
    private final Masters masters;
    private final MarketClock clock;

    PointScreen(VisiblePoints points, OwnAreas areas, CodeLists codes, Masters masters, MarketClock clock) {
        this.points = points;
        this.areas = areas;
        this.codes = codes;
        this.masters = masters;
        this.clock = clock;
    }

    @GetMapping("/supply-points")
    String search(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String meter,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String area,
            @RequestParam @Nullable String purpose,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        model.addAttribute("address", address)
                .addAttribute("meter", meter)
                .addAttribute("area", area)
                .addAttribute("areas", masters.current().areas(clock.today()))
                .addAttribute("purpose", purpose)
                .addAttribute("purposes", codes.of("purpose"))
                .addAttribute("cursor", cursor);
        try {
            if (!number.isBlank()) {
                return "redirect:/supply-points/" + SupplyPointNumber.of(number)
                        + (purpose == null ? "" : "?purpose=" + purpose);
            }
            if (!address.isBlank() || !meter.isBlank()) {
                String parts = address.isBlank() ? null : address;
                model.addAttribute(
                        "found", points.search(parts, meter, AreaCode.of(area), purpose, cursor, PAGE, caller));
            }
        } catch (Problem e) {
            model.addAttribute("problem", e.getBody());
        }
        return "supplypoint/search";
    }

    @GetMapping("/supply-points/{number}")
    String sheet(
            @PathVariable String number,
            @RequestParam @Nullable String purpose,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        model.addAttribute("number", point)
                .addAttribute("today", clock.today())
                .addAttribute("purposes", codes.of("purpose"))
                .addAttribute("keeps", areas.mayKeep(point, caller))
                .addAttribute("names", names());
        if (purpose != null) {
            try {
                model.addAttribute("sheet", points.find(point, purpose, caller));
            } catch (Problem e) {
                model.addAttribute("problem", e.getBody());
            }
        }
        return "supplypoint/sheet";
    }

    /** The names of codes in the language of the screen, by list and code. */
    private Map<String, Map<String, String>> names() {
        return Stream.of("wheeling-menu", "supply-method", "end-method")
                .collect(toMap(
                        Function.identity(),
                        list -> codes.of(list).stream().collect(toMap(Code::code, code -> name(code.text())))));
    }

    private static String name(Text text) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? text.en() : text.ja();
    }
}
