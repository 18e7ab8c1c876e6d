package org.koiki.switching.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.Works;
import org.koiki.switching.application.EarliestDates;
import org.koiki.switching.point.PointWatch;
import org.koiki.switching.rule.Code;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Earliest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules say before anything is filed. */
@RestController
@RequestMapping("/api/v1/switching")
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class RuleApi {
    private final EarliestDates dates;
    private final PointWatch watch;
    private final CodeLists codes;
    private final org.koiki.supplypoint.CodeLists pointCodes;
    private final MarketClock clock;

    RuleApi(
            EarliestDates dates,
            PointWatch watch,
            CodeLists codes,
            org.koiki.supplypoint.CodeLists pointCodes,
            MarketClock clock) {
        this.dates = dates;
        this.watch = watch;
        this.codes = codes;
        this.pointCodes = pointCodes;
        this.clock = clock;
    }

    /** A value of a code list. */
    record ListedCode(String code, Text text) {
        static ListedCode of(Code code) {
            return new ListedCode(code.code(), code.text());
        }

        static ListedCode of(org.koiki.supplypoint.CodeLists.Code code) {
            return new ListedCode(code.code(), code.text());
        }
    }

    @GetMapping("/earliest-date")
    Earliest earliest(
            @RequestParam String supplyPoint,
            @RequestParam ApplicationKind kind,
            @RequestParam(defaultValue = "NONE") Works works,
            @AuthenticationPrincipal Caller caller) {
        if (!watch.glance(supplyPoint, kind, caller)) {
            throw SwitchingProblems.notFound(supplyPoint);
        }
        return dates.of(supplyPoint, kind, works);
    }

    @GetMapping("/codes/{list}")
    List<ListedCode> codes(
            @PathVariable String list, @RequestParam Family family, @RequestParam @Nullable LocalDate date) {
        LocalDate day = date == null ? clock.today() : date;
        List<ListedCode> found = Stream.concat(
                        codes.list(list, family, day).stream().map(ListedCode::of),
                        pointCodes.of(list, day).stream().map(ListedCode::of))
                .toList();
        if (found.isEmpty()) {
            throw SwitchingProblems.notFound(list);
        }
        return found;
    }
}
