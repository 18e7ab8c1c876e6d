package org.koiki.switching.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;
import org.koiki.switching.application.EarliestDates;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayTrial;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a relay (廃止取次): reads it, judges it as the hub would, and shows it again with what is wrong. */
@Component
class RelayForms {
    private static final Set<String> DATES = Set.of("wishedOn", "date");

    private final FormPoints points;
    private final EarliestDates dates;
    private final RelayTrial trial;
    private final Faults faults;
    private final MarketClock clock;

    RelayForms(FormPoints points, EarliestDates dates, RelayTrial trial, Faults faults, MarketClock clock) {
        this.points = points;
        this.dates = dates;
        this.trial = trial;
        this.faults = faults;
        this.clock = clock;
    }

    /** The relay as far as it can be read: with a point that is there and a date. */
    Optional<RelayContent> read(Map<String, String> given, Caller caller) {
        LocalDate wished = RelayFields.wishedOn(given);
        return wished == null ? Optional.empty() : point(given, caller).map(point -> content(given, point, wished));
    }

    /**
     * @param point absent where the caller may not see it, which tells no more than one that is not there
     * @param corrected number of the relay in whose place it would come; absent for a new one
     */
    private List<Fault> judge(
            Map<String, String> given, Optional<FormPoint> point, @Nullable String corrected, Caller caller) {
        LocalDate wished = RelayFields.wishedOn(given);
        List<Fault> found = new ArrayList<>();
        if (wished == null) {
            String text = given.getOrDefault("wishedOn", "");
            found.add(faults.of(text.isBlank() ? "SWI-1001" : "SWI-1002", "wishedOn", text, "yyyy-mm-dd"));
        }
        if (point.isEmpty()) {
            found.add(faults.of("SWI-1004", "supplyPoint", given.get("supplyPoint"), null));
        }
        LocalDate day = wished == null ? clock.today() : wished;
        point.stream()
                .flatMap(known ->
                        judge(given, known, day, corrected, caller.company().code()))
                .filter(fault -> wished != null || !DATES.contains(fault.field()))
                .forEach(found::add);
        return found;
    }

    /** The hub looks at point and date only once the texts are right; a person is told of all at once. */
    private Stream<Fault> judge(
            Map<String, String> given, FormPoint point, LocalDate day, @Nullable String corrected, String company) {
        List<Fault> told = trial.judge(content(given, point, day), corrected, company);
        return told.stream().noneMatch(RelayFields::isText)
                ? told.stream()
                : Stream.concat(
                        told.stream(),
                        trial
                                .judge(
                                        RelayFields.dated(given, point.number(), point.family(), day),
                                        corrected,
                                        company)
                                .stream());
    }

    /** The form and below it all that it says, with what is wrong. */
    String preview(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        model.addAttribute("preview", true).addAttribute("told", true);
        return judged(given, corrected, caller, model);
    }

    /** What the rules say of the form so far, without what they know of the point. */
    String check(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        model.addAttribute("told", false);
        return judged(given, corrected, caller, model);
    }

    private String judged(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        Optional<FormPoint> point = points.glance(given.getOrDefault("supplyPoint", ""), null, caller);
        return show(given, judge(given, point, corrected, caller), point, model);
    }

    /** @param found what is wrong; absent while nobody has asked */
    String show(Map<String, String> given, @Nullable List<Fault> found, Caller caller, Model model) {
        model.addAttribute("told", true);
        return show(given, found, points.look(given.getOrDefault("supplyPoint", ""), null, caller), model);
    }

    private String show(
            Map<String, String> given, @Nullable List<Fault> found, Optional<FormPoint> point, Model model) {
        model.addAttribute("given", given)
                .addAttribute("key", given.getOrDefault("key", UUID.randomUUID().toString()))
                .addAttribute("point", point.orElse(null))
                .addAttribute(
                        "earliest",
                        point.flatMap(known -> dates.find(known.number(), ApplicationKind.SWITCH_START, Works.NONE))
                                .orElse(null))
                .addAttribute("customer", RelayFields.CUSTOMER)
                .addAttribute("contact", RelayFields.CONTACT)
                .addAttribute("found", found)
                .addAttribute("at", found == null ? Map.of() : RelayFields.at(found));
        return "switching/relay-form";
    }

    private Optional<FormPoint> point(Map<String, String> given, Caller caller) {
        return points.find(
                given.getOrDefault("supplyPoint", ""), caller.company().code());
    }

    private static RelayContent content(Map<String, String> given, FormPoint point, LocalDate wished) {
        return RelayFields.content(given, point.number(), point.family(), wished);
    }
}
