package org.koiki.plan.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.message.Plan;
import org.koiki.message.Text;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Filing on a screen in two steps: all checks with everything that would change, then the very same bytes are filed. */
@Component
class HandFiling {
    private final Filings filings;
    private final Plans plans;

    HandFiling(Filings filings, Plans plans) {
        this.filings = filings;
        this.plans = plans;
    }

    /** @param plan what is in the submission; absent when it cannot be read */
    Preview preview(Submission submission, @Nullable Plan plan) {
        Receipt receipt = filings.file(submission.asDryRun());
        return Preview.of(receipt, plan, standing(receipt, submission.caller()));
    }

    /**
     * Files what was looked at before.
     *
     * @param sha256 of what was looked at
     * @return where to go next
     */
    String file(Submission submission, String sha256) {
        if (!sha256.equals(filings.file(submission.asDryRun()).sha256())) {
            throw changed();
        }
        Receipt receipt = filings.file(submission);
        if (!receipt.accepted()) {
            return "redirect:/filings/" + receipt.filing();
        }
        return "redirect:/plans/" + receipt.planId() + "?done=plan." + (receipt.repeated() ? "repeated" : "filed");
    }

    private @Nullable PlanView standing(Receipt receipt, Caller caller) {
        return Optional.ofNullable(receipt.planId())
                .flatMap(PlanId::parse)
                .flatMap(id -> plans.find(id, caller))
                .filter(view -> view.plan() != null)
                .orElse(null);
    }

    static Problem changed() {
        return new Problem(
                HttpStatus.CONFLICT,
                "file-changed",
                new Text("提出していません", "The plan is not filed"),
                new Text(
                        "確認した後に内容が変わりました。もう一度内容を確認してください。",
                        "The content changed after it was checked. Please check it again."));
    }
}
