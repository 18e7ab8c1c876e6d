package org.koiki.switching.application;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.rule.Fault;
import org.springframework.stereotype.Service;

/** What would become of an application if it came now. Nothing is kept. */
@Service
public class Trial {
    private final ApplicationRows rows;
    private final ApplicationChecks checks;
    private final EarliestDates dates;

    Trial(ApplicationRows rows, ApplicationChecks checks, EarliestDates dates) {
        this.rows = rows;
        this.checks = checks;
        this.dates = dates;
    }

    /**
     * What became of it.
     *
     * @param faults those with which it would be refused
     * @param earliest absent where the point or the works do not allow to tell
     */
    public record Judged(List<Fault> faults, @Nullable Earliest earliest) {
        public Judged {
            faults = List.copyOf(faults);
        }
    }

    /** @param before applications that would come before it */
    public Judged judge(Content content, String company, List<Applied> before) {
        List<Applied> open = new ArrayList<>(before);
        rows.open(content.head().supplyPoint()).forEach(application -> open.add(application.applied()));
        return new Judged(faults(content, company, open), earliest(content));
    }

    /**
     * What would become of a correction.
     *
     * @param number of the application that is to be corrected
     */
    public Judged correction(String number, Content content, String company) {
        List<Applied> others = rows.open(content.head().supplyPoint()).stream()
                .filter(application -> !application.number().equals(number))
                .map(Application::applied)
                .toList();
        return new Judged(faults(content, company, others), earliest(content));
    }

    private List<Fault> faults(Content content, String company, List<Applied> open) {
        try {
            checks.check(content, company, open);
            return List.of();
        } catch (Problem refusal) {
            return SwitchingProblems.faultsOf(refusal);
        }
    }

    private @Nullable Earliest earliest(Content content) {
        try {
            return dates.of(
                    content.head().supplyPoint(), content.kind(), content.head().works());
        } catch (Problem unknown) {
            return null;
        }
    }
}
