package org.koiki.supplypoint.form;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.koiki.Problem;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;

/** What forms of points, meters and contracts have in common: typed in, looked at, entered. */
@Component
class EntryForms {
    private static final String WAITS = "point.contract.waits";

    private final TransactionOperations transaction;

    EntryForms(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    String show(Entry entry, Map<String, String> given, Model model) {
        model.addAttribute("entry", entry).addAttribute("given", given);
        return "supplypoint/form";
    }

    /**
     * The next step of a form: {@code preview} or {@code save}; anything else goes back to its fields.
     *
     * @param change makes the change and gives the name of what was done
     */
    String step(Entry entry, Map<String, String> given, Model model, Supplier<String> change) {
        return switch (given.getOrDefault("step", "")) {
            case "preview" -> preview(entry, given, model, change);
            case "save" -> save(entry, given, model, change);
            default -> show(entry, given, model);
        };
    }

    private String preview(Entry entry, Map<String, String> given, Model model, Supplier<String> change) {
        try {
            model.addAttribute("then", rehearse(change)).addAttribute("preview", entry.changes(given));
            return show(entry, given, model);
        } catch (Problem refusal) {
            return refused(entry, given, refusal, model);
        }
    }

    /** All rules are asked by making the change and taking it back. */
    private String rehearse(Supplier<String> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return change.get();
        }));
    }

    private String save(Entry entry, Map<String, String> given, Model model, Supplier<String> change) {
        try {
            String done = change.get();
            return done.equals(WAITS) ? "redirect:/supply-points/tasks?done=" + done : sheet(entry, given, done);
        } catch (Problem refusal) {
            return refused(entry, given, refusal, model);
        }
    }

    private static String sheet(Entry entry, Map<String, String> given, String done) {
        String point = entry.point().isEmpty() ? given.getOrDefault("number", "") : entry.point();
        return "redirect:/supply-points/" + point + "?purpose=FACILITY&done=" + done;
    }

    private String refused(Entry entry, Map<String, String> given, Problem refusal, Model model) {
        if (refusal.getStatusCode() == HttpStatus.PRECONDITION_FAILED && entry.correctsWhatWasRead()) {
            model.addAttribute("changed", entry.standing().isEmpty() ? List.of() : entry.changes(given));
            return show(entry, entry.over(given), model);
        }
        model.addAttribute("problem", refusal.getBody());
        if (refusal.getBody().getProperties() instanceof Map<?, ?> properties
                && properties.get("faults") instanceof List<?> faults) {
            model.addAttribute(
                    "wrong",
                    faults.stream()
                            .map(Fault.class::cast)
                            .filter(fault -> fault.field() != null)
                            .collect(groupingBy(fault -> Objects.requireNonNull(fault.field()))));
        }
        return show(entry, given, model);
    }

    /** Refuses fields with faults. */
    static void require(Fields fields) {
        if (!fields.faults().isEmpty()) {
            throw PointProblems.refused(fields.faults().all());
        }
    }
}
