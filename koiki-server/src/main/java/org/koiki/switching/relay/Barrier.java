package org.koiki.switching.relay;

import java.time.LocalDate;
import org.koiki.switching.RelayStage;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** From when on the old retailer may know who the new one is: a rule that is data, {@code relay.newRetailerShownFrom}. */
@Component
class Barrier {
    /** Values of the rule. */
    private enum From {
        REGISTRATION,
        DECISION,
        MATCH,
        NEVER
    }

    private final Limits limits;

    Barrier(Limits limits) {
        this.limits = limits;
    }

    boolean showsNewRetailer(RelayStage stage, LocalDate day) {
        return switch (From.valueOf(limits.text("relay.newRetailerShownFrom", day))) {
            case REGISTRATION -> true;
            case DECISION -> isDecided(stage);
            case MATCH -> stage instanceof RelayStage.Matched;
            case NEVER -> false;
        };
    }

    private static boolean isDecided(RelayStage stage) {
        return switch (stage) {
            case RelayStage.AwaitingDecision waiting -> false;
            case RelayStage.Lapsed lapsed -> false;
            case RelayStage.Cancelled cancelled -> false;
            case RelayStage.Accepted accepted -> true;
            case RelayStage.Refused refused -> true;
            case RelayStage.Matched matched -> true;
            case RelayStage.NotMatched notMatched -> true;
        };
    }
}
