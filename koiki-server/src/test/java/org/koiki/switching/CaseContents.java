package org.koiki.switching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.switching.application.ApplicationCustomer;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.Content;
import org.koiki.switching.rule.Determinations.Form;

/** Applications of a story: {@code start S 9004 P 2024-04-18 works METER}. */
record CaseContents(String point, Step step, @Nullable String relay) {
    Content content() {
        boolean appointed = !step.words().contains("regular");
        return switch (step.word()) {
            case "start" ->
                new Content.SwitchStart(
                        head(),
                        appointed,
                        relay,
                        null,
                        Form.LIGHT,
                        method(),
                        number("ampere"),
                        number("power"),
                        customer(),
                        null,
                        null,
                        null,
                        null);
            case "end" -> new Content.SwitchEnd(head(), appointed, relay);
            case "move-in" -> new Content.MoveIn(head(), null, Form.LIGHT, method(), customer(), null, null, null);
            case "move-out" -> moveOut();
            case "ampere" -> new Content.AmpereChange(head(), Integer.parseInt(step.after("to", "40")), null);
            case "capacity" -> new Content.CapacityChange(head(), Integer.parseInt(step.after("to", "40")), null, null);
            case "customer" -> new Content.CustomerDataChange(head(), customer(), null, null, null);
            default -> throw new IllegalArgumentException(step.word());
        };
    }

    private Content.MoveOut moveOut() {
        boolean removal = step.words().contains("removal");
        LocalDate on = removal ? LocalDate.parse(step.after("removal", "")) : null;
        return new Content.MoveOut(head(), step.after("reason", "REMOVAL"), removal, on, false, null, null, null);
    }

    private ApplicationHead head() {
        return new ApplicationHead(
                point,
                Family.valueOf(step.after("family", "LV")),
                LocalDate.parse(step.at(4)),
                Works.valueOf(step.after("works", "NONE")),
                "1",
                null,
                null,
                null,
                null,
                true);
    }

    private ContractDeterminationMethod method() {
        return ContractDeterminationMethod.valueOf(step.after("method", "AMPERE_BREAKER"));
    }

    private @Nullable Integer number(String word) {
        return step.words().contains(word) ? Integer.valueOf(step.after(word, "")) : null;
    }

    private ApplicationCustomer customer() {
        return new ApplicationCustomer("N" + step.at(2), step.after("name", CasePoints.NAME), CasePoints.KANA, null);
    }
}
