package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Map<Boolean, List<String>> heard = halves.stream()
                .collect(Collectors.partitioningBy(
                        half -> isHeardBy(half, company),
                        Collectors.mapping(Application::number, Collectors.toList())));
        Map<String, Application> after = new HashMap<>();
        step(heard.get(true), stage, company, note, after);
        step(heard.get(false), stage, null, null, after);
        return halves.stream().map(half -> after.get(half.number())).toList();
    }

    private void step(
            List<String> numbers,
            ApplicationStage stage,
            @Nullable String company,
            @Nullable String note,
            Map<String, Application> after) {
        if (!numbers.isEmpty()) {
            rows.step(numbers, stage, company, note).forEach(moved -> after.put(moved.number(), moved));
        }
    }

    /** Whether the applicant of a half may know whose doing something is and what was noted: not of the other applicant. */
    private static boolean isHeardBy(Application half, @Nullable String company) {
        return company == null || company.equals(half.company()) || company.equals(half.tso());
    }

    static void lead(Application application, ApplicationStage stage, Text wanted) {
        if (!application.stage().leadsTo(stage)) {
            throw SwitchingProblems.wrongStage(
                    application.number(), application.stage().word(), wanted);
        }
    }
}
