package org.koiki.plan.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.FilingWindows;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanZip;
import org.koiki.participant.Masters;
import org.koiki.plan.check.Checks;
import org.koiki.plan.check.Situation;
import org.koiki.plan.fit.FitValues;
import org.koiki.plan.intake.FilingMetrics.Stage;
import org.koiki.plan.store.Attempt;
import org.springframework.stereotype.Component;

/** Opens, reads and checks a file: everything that needs no look at what stands. */
@Component
class Examiner {
    private static final String UNNAMED = "unnamed.xml";

    private final Checks checks;
    private final Masters masters;
    private final FilingWindows windows;
    private final FitValues fit;
    private final FilingMetrics metrics;

    Examiner(Checks checks, Masters masters, FilingWindows windows, FitValues fit, FilingMetrics metrics) {
        this.checks = checks;
        this.fit = fit;
        this.masters = masters;
        this.windows = windows;
        this.metrics = metrics;
    }

    Examined examine(Submission submission) {
        Opened opened = Opener.open(submission);
        byte[] xml = opened.xml();
        if (xml == null) {
            return new Examined(attempt(submission, opened, null, opened.findings()), null, submission.closedSlots());
        }
        PlanReading reading =
                opened.reading() == null ? metrics.time(Stage.PARSE, () -> PlanReader.read(xml)) : opened.reading();
        List<Finding> findings = new ArrayList<>(opened.findings());
        findings.addAll(reading.findings());
        findings.addAll(metrics.time(Stage.CHECK, () -> check(submission, opened, reading)));
        return new Examined(
                attempt(submission, opened, reading.head(), findings), reading.plan(), submission.closedSlots());
    }

    /** What the rules find in the plan, or in its head when no more of it can be read. */
    private List<Finding> check(Submission submission, Opened opened, PlanReading reading) {
        Situation situation = new Situation(
                submission.caller().company(),
                submission.received(),
                masters.current(),
                windows,
                opened.name(),
                submission.messageCode());
        Plan plan = reading.plan();
        PlanHead head = reading.head();
        if (plan != null) {
            return check(plan, reading, situation, submission.caller());
        }
        return head == null ? List.of() : checks.check(head, reading.places(), situation);
    }

    private List<Finding> check(Plan plan, PlanReading reading, Situation situation, Caller caller) {
        List<Finding> findings = new ArrayList<>(checks.check(plan, reading.places(), situation));
        if (plan instanceof GenerationPlan generation) {
            findings.addAll(fit.check(generation, caller));
        }
        return findings;
    }

    private static Attempt attempt(
            Submission submission, Opened opened, @Nullable PlanHead head, List<Finding> findings) {
        Caller caller = submission.caller();
        byte[] xml = opened.xml();
        String name = fileName(opened, head);
        return new Attempt(
                submission.received(),
                caller.company().code(),
                caller.user(),
                caller.certificate(),
                head,
                name,
                xml == null ? null : sha256(xml),
                opened.zip() != null || xml == null ? opened.zip() : PlanZip.zip(name == null ? UNNAMED : name, xml),
                findings);
    }

    /** The name as sent; a plan sent without one gets the name that the field would give it. */
    private static @Nullable String fileName(Opened opened, @Nullable PlanHead head) {
        if (opened.entryName() != null || head == null) {
            return opened.entryName();
        }
        return PlanFileName.of(head.messageCode(), head.targetDate(), head.sender())
                .xml();
    }

    private static byte[] sha256(byte[] xml) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(xml);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
