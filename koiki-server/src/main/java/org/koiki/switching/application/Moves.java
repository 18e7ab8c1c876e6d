package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.SwitchingProblems;
import org.springframework.stereotype.Component;

/** Moves applications from stage to stage; the two halves of a switch together. */
@Component
class Moves {
    private final ApplicationRows rows;

    Moves(ApplicationRows rows) {
        this.rows = rows;
    }

    /** The application and, if it is paired, the other half. */
    List<Application> both(Application application) {
        return Stream.concat(Stream.of(application), rows.partner(application).stream())
                .toList();
    }

    /** Whether the last day for the match of a half has passed. */
    static boolean isOverdue(Optional<Application> half, LocalDate today) {
        return half.map(Application::matchBy)
                .filter(last -> last.isBefore(today))
                .isPresent();
    }

    /** Moves an application and its other half. */
    List<Application> together(
            Application application,
            ApplicationStage stage,
            @Nullable String company,
            @Nullable String note,
            Text wanted) {
        return together(both(application), stage, company, note, wanted);
    }

    /**
     * Moves the halves of a switch, or an application that has none; they come back in the same order.
     *
     * @param company whose doing it is; absent for a rule or the time
     * @param wanted what is done, for a refusal to say
     */
    List<Application> together(
            List<Application> halves,
            ApplicationStage stage,
            @Nullable String company,
            @Nullable String note,
            Text wanted) {
        halves.forEach(half -> lead(half, stage, wanted));
        List<Application> after = new ArrayList<>();
        after.addAll(step(halves.stream().filter(half -> isHeardBy(half, company)), stage, company, note));
        after.addAll(step(halves.stream().filter(half -> !isHeardBy(half, company)), stage, null, null));
        List<String> order = halves.stream().map(Application::number).toList();
        after.sort(Comparator.comparing(moved -> order.indexOf(moved.number())));
        return after;
    }

    private List<Application> step(
            Stream<Application> halves, ApplicationStage stage, @Nullable String company, @Nullable String note) {
        List<String> numbers = halves.map(Application::number).toList();
        return numbers.isEmpty() ? List.of() : rows.step(numbers, stage, company, note);
    }

    /** Whether the applicant of a half may know whose doing something is and what was noted: not of the other applicant. */
    private static boolean isHeardBy(Application half, @Nullable String company) {
        return company == null || company.equals(half.company()) || company.equals(half.tso());
    }

    static void lead(Application application, ApplicationStage stage, Text wanted) {
        if (!application.stage().leadsTo(stage)) {
            throw SwitchingProblems.wrongStage(
                    "application", application.number(), application.stage().word(), wanted);
        }
    }
}
