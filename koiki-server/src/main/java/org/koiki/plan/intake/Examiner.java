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
        PlanReading reading = metrics.time(Stage.PARSE, () -> PlanReader.read(xml));
        List<Finding> findings = new ArrayList<>(opened.findings());
        findings.addAll(reading.findings());
        Plan plan = reading.plan();
        if (plan != null) {
            findings.addAll(metrics.time(Stage.CHECK, () -> check(submission, opened, plan, reading)));
        }
        return new Examined(attempt(submission, opened, plan, findings), plan, submission.closedSlots());
    }

    private List<Finding> check(Submission submission, Opened opened, Plan plan, PlanReading reading) {
        Situation situation = new Situation(
                submission.caller().company(),
                submission.received(),
                masters.current(),
                windows,
                opened.name(),
                submission.messageCode());
        List<Finding> findings = new ArrayList<>(checks.check(plan, reading.places(), situation));
        if (plan instanceof GenerationPlan generation) {
            findings.addAll(fit.check(generation, submission.caller()));
        }
        return findings;
    }

    private static Attempt attempt(Submission submission, Opened opened, @Nullable Plan plan, List<Finding> findings) {
        Caller caller = submission.caller();
        byte[] xml = opened.xml();
        String name = fileName(opened, plan);
        return new Attempt(
                submission.received(),
                caller.company().code(),
                caller.user(),
                caller.certificate(),
                plan == null ? null : plan.head(),
                name,
                xml == null ? null : sha256(xml),
                opened.zip() != null || xml == null ? opened.zip() : PlanZip.zip(name == null ? UNNAMED : name, xml),
                findings);
    }

    /** The name as sent; a plan sent without one gets the name that the field would give it. */
    private static @Nullable String fileName(Opened opened, @Nullable Plan plan) {
        if (opened.entryName() != null || plan == null) {
            return opened.entryName();
        }
        PlanHead head = plan.head();
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
