package org.koiki.switching.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.Problem;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.application.Applications.Received;
import org.koiki.switching.application.Arrivals.Arrived;
import org.koiki.switching.application.BeforeRows.Keyed;
import org.koiki.switching.application.Reception.Answer;
import org.springframework.stereotype.Component;

/** Receives applications of different points, in the transaction of its caller: looks up, checks, keeps, tells. */
@Component
class NewApplications {
    private final BeforeRows before;
    private final NewApplicationRows rows;
    private final Lookups lookups;
    private final ApplicationChecks checks;
    private final Arrivals arrivals;
    private final SwitchingTrail trail;

    NewApplications(
            BeforeRows before,
            NewApplicationRows rows,
            Lookups lookups,
            ApplicationChecks checks,
            Arrivals arrivals,
            SwitchingTrail trail) {
        this.before = before;
        this.rows = rows;
        this.lookups = lookups;
        this.checks = checks;
        this.arrivals = arrivals;
        this.trail = trail;
    }

    /** The answers by points; those at which others work are missing. @param wait for them instead */
    Map<String, Answer> take(List<Filed> filed, boolean wait) {
        Map<String, Answer> answers = new HashMap<>();
        Map<Filed, List<Application>> fresh = new LinkedHashMap<>();
        before.of(filed, wait)
                .forEach((each, met) -> met.repeated()
                        .ifPresentOrElse(
                                first -> passes(each, answers, () -> answers.put(each.point(), again(first, each))),
                                () -> fresh.put(each, met.open())));
        if (!fresh.isEmpty()) {
            answers.putAll(judged(fresh));
        }
        return answers;
    }

    private static Answer again(Keyed first, Filed filed) {
        return new Answer.Taken(new Received(filed.request().repeats(first.digest(), first.application()), true));
    }

    /** @param fresh with what else is in process for their points */
    private Map<String, Answer> judged(Map<Filed, List<Application>> fresh) {
        Map<String, Answer> answers = new HashMap<>();
        List<Filed> whole = fresh.keySet().stream()
                .filter(filed -> passes(filed, answers, () -> checks.requireFields(filed.content())))
                .toList();
        Known known = lookups.of(
                whole.stream().map(Filed::content).toList(),
                whole.stream().map(Filed::company).collect(Collectors.toSet()));
        List<Admitted> admitted = new ArrayList<>();
        whole.forEach(filed ->
                passes(filed, answers, () -> admitted.add(admit(filed, fresh.getOrDefault(filed, List.of()), known))));
        keep(admitted)
                .forEach(application ->
                        answers.put(application.point(), new Answer.Taken(new Received(application, false))));
        return answers;
    }

    private static boolean passes(Filed filed, Map<String, Answer> answers, Runnable checking) {
        try {
            checking.run();
            return true;
        } catch (Problem refusal) {
            answers.put(filed.point(), new Answer.Refused(refusal));
            return false;
        }
    }

    private Admitted admit(Filed filed, List<Application> open, Known known) {
        NewApplication wanted = checks.check(
                filed.content(),
                filed.company(),
                open.stream().map(Application::applied).toList(),
                known);
        return Admitted.of(filed, wanted, open);
    }

    private List<Application> keep(List<Admitted> admitted) {
        if (admitted.isEmpty()) {
            return List.of();
        }
        List<Arrived> arrived = rows.insert(admitted);
        for (int i = 0; i < arrived.size(); i++) {
            Application application = arrived.get(i).application();
            trail.done(
                    admitted.get(i).filed().caller(),
                    "application.receive",
                    application.number(),
                    application.tso(),
                    application.kind().name());
        }
        return arrivals.place(arrived);
    }
}
