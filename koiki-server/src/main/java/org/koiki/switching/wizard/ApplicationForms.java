package org.koiki.switching.wizard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.EarliestDates;
import org.koiki.switching.application.Trial;
import org.koiki.switching.application.Trial.Judged;
import org.koiki.switching.bulk.FormReader;
import org.koiki.switching.bulk.FormWriter;
import org.koiki.switching.bulk.ReadRow;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Determinations.Form;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.web.ContentFacts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of an application: reads it, judges it as the hub would, and shows what that case needs. */
@Component
class ApplicationForms {
    private static final Set<String> ALWAYS = Set.of(
            "kind",
            "supplyPoint",
            "family",
            "date",
            "works",
            "applicantKind",
            "applicantName",
            "contact",
            "phone",
            "phoneKind",
            "termsAccepted");

    private final FormPoints points;
    private final FormReader reader;
    private final FormWriter writer;
    private final Trial trial;
    private final EarliestDates dates;
    private final CodeLists codes;
    private final org.koiki.supplypoint.CodeLists pointCodes;
    private final Faults faults;
    private final FormFaults told;
    private final MarketClock clock;

    ApplicationForms(
            FormPoints points,
            FormReader reader,
            FormWriter writer,
            Trial trial,
            EarliestDates dates,
            CodeLists codes,
            org.koiki.supplypoint.CodeLists pointCodes,
            Faults faults,
            FormFaults told,
            MarketClock clock) {
        this.points = points;
        this.reader = reader;
        this.writer = writer;
        this.trial = trial;
        this.dates = dates;
        this.codes = codes;
        this.pointCodes = pointCodes;
        this.faults = faults;
        this.told = told;
        this.clock = clock;
    }

    /** The application; absent when the form cannot be read. */
    @Nullable
    Content read(Map<String, String> given) {
        return reader.read(asked(given)).content();
    }

    /** The form that holds an application. */
    Map<String, String> write(Content content) {
        return writer.write(content);
    }

    /** The fields of an application that a form holds otherwise, those among them that only one of the two has. */
    List<ChangedField> changed(Content standing, Map<String, String> given) {
        Map<String, String> fields = writer.write(standing);
        writer.names().forEach(name -> fields.putIfAbsent(name, ""));
        return ChangedField.of(fields, asked(given));
    }

    /**
     * @param point absent where the caller may not see it, which tells no more than one that is not there
     * @param corrected number of the application in whose place it would come; absent for a new one
     */
    private FormVerdict verdict(
            Map<String, String> given, Optional<FormPoint> point, @Nullable String corrected, Caller caller) {
        ReadRow row = reader.read(asked(given));
        Content content = row.content();
        if (content == null) {
            return verdict(null, row.faults().isEmpty() ? List.of(noApplication(given)) : row.faults());
        }
        if (point.isEmpty()) {
            return verdict(null, List.of(faults.of("SWI-1004", "supplyPoint", given.get("supplyPoint"), null)));
        }
        String company = caller.company().code();
        Judged judged = corrected == null
                ? trial.judge(content, company, List.of())
                : trial.correction(corrected, content, company);
        return verdict(judged.earliest(), judged.faults());
    }

    private FormVerdict verdict(@Nullable Earliest earliest, List<Fault> found) {
        return new FormVerdict(earliest, told.of(found));
    }

    /** A relay is read from a file and has a form of its own. */
    private Fault noApplication(Map<String, String> given) {
        return faults.of("SWI-1002", "kind", given.get("kind"), List.of(ApplicationKind.values()));
    }

    /** The form and below it all that it says, with what is wrong. */
    String preview(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        Content content = read(given);
        model.addAttribute("preview", true)
                .addAttribute("facts", content == null ? Map.of() : ContentFacts.of(content))
                .addAttribute("told", true);
        return judged(given, corrected, caller, model);
    }

    /** What the rules say of the form so far, without what they know of the point. */
    String check(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        model.addAttribute("told", false);
        return judged(given, corrected, caller, model);
    }

    private String judged(Map<String, String> given, @Nullable String corrected, Caller caller, Model model) {
        Optional<FormPoint> point =
                points.glance(given.getOrDefault("supplyPoint", ""), kind(given).orElse(null), caller);
        return show(given, verdict(given, point, corrected, caller), point, model);
    }

    /** @param verdict absent while nobody has asked */
    String show(Map<String, String> given, @Nullable FormVerdict verdict, Caller caller, Model model) {
        Optional<FormPoint> point =
                points.look(given.getOrDefault("supplyPoint", ""), kind(given).orElse(null), caller);
        model.addAttribute("told", true);
        return show(given, verdict, point, model);
    }

    private String show(
            Map<String, String> given, @Nullable FormVerdict verdict, Optional<FormPoint> point, Model model) {
        Optional<ApplicationKind> kind = kind(given);
        model.addAttribute("given", given)
                .addAttribute("key", given.getOrDefault("key", UUID.randomUUID().toString()))
                .addAttribute("point", point.orElse(null))
                .addAttribute("kind", kind.orElse(null))
                .addAttribute("today", clock.today());
        if (point.isPresent() && kind.isPresent()) {
            fields(point.get(), kind.get(), given, verdict, model);
        }
        return "switching/wizard";
    }

    private void fields(
            FormPoint point,
            ApplicationKind kind,
            Map<String, String> given,
            @Nullable FormVerdict verdict,
            Model model) {
        List<FormField> fields = FormField.of(kind, point.family());
        List<FormDetails> details = FormDetails.of(kind, point.family());
        model.addAttribute("fields", fields)
                .addAttribute("details", details)
                .addAttribute("choices", choices(point.family()))
                .addAttribute("unasked", unasked(all(fields, details), given))
                .addAttribute("works", possible(point, kind))
                .addAttribute("forms", Form.values())
                .addAttribute("applicants", codes.list("applicant-kind", point.family(), clock.today()))
                .addAttribute("reasons", codes.list("move-out-reason", point.family(), clock.today()))
                .addAttribute(
                        "earliest",
                        dates.find(point.number(), kind, works(given)).orElse(null))
                .addAttribute("verdict", verdict);
    }

    private static List<FormField> all(List<FormField> fields, List<FormDetails> details) {
        return Stream.concat(fields.stream(), details.stream().flatMap(group -> group.fields().stream()))
                .toList();
    }

    /** What may be chosen, by the type of the field, or nothing. */
    private Map<String, List<Choice>> choices(Family family) {
        return Map.of(
                "menu", Choice.of(pointCodes.of("wheeling-menu")),
                "period", Choice.of(pointCodes.of("calculation-period")),
                "source", Choice.of(pointCodes.of("energy-source")),
                "phone", Choice.ofSwitching(codes.list("phone-kind", family, clock.today())));
    }

    /** What an application came with that the form does not ask for; it stays as it is. */
    private Map<String, String> unasked(List<FormField> fields, Map<String, String> given) {
        Map<String, String> rest = new HashMap<>(given);
        rest.keySet().retainAll(writer.names());
        rest.keySet().removeAll(ALWAYS);
        fields.forEach(field -> rest.remove(field.name()));
        return rest;
    }

    /** The works that go with the kind at the point. */
    private List<Works> possible(FormPoint point, ApplicationKind kind) {
        return Arrays.stream(Works.values())
                .filter(works -> dates.find(point.number(), kind, works).isPresent())
                .toList();
    }

    /** What was given without what boxes that are not ticked, or the chosen works, hide. */
    private static Map<String, String> asked(Map<String, String> given) {
        Optional<ApplicationKind> kind = kind(given);
        Optional<Family> family = family(given);
        if (kind.isEmpty() || family.isEmpty()) {
            return given;
        }
        Map<String, String> asked = new HashMap<>(given);
        all(FormField.of(kind.get(), family.get()), FormDetails.of(kind.get(), family.get())).stream()
                .filter(field -> isHidden(field, given))
                .forEach(field -> asked.remove(field.name()));
        return asked;
    }

    private static boolean isHidden(FormField field, Map<String, String> given) {
        return switch (field.when()) {
            case "" -> false;
            case FormField.CAPACITY -> !works(given).ofCapacity();
            default -> !"true".equals(given.get(field.when()));
        };
    }

    private static Works works(Map<String, String> given) {
        String wanted = given.getOrDefault("works", "");
        return Arrays.stream(Works.values())
                .filter(works -> works.name().equals(wanted))
                .findFirst()
                .orElse(Works.NONE);
    }

    private static Optional<ApplicationKind> kind(Map<String, String> given) {
        String wanted = given.getOrDefault("kind", "");
        return Arrays.stream(ApplicationKind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst();
    }

    private static Optional<Family> family(Map<String, String> given) {
        String wanted = given.getOrDefault("family", "");
        return Arrays.stream(Family.values())
                .filter(family -> family.name().equals(wanted))
                .findFirst();
    }
}
