package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.switching.rollback.RollbackRequest;
import org.koiki.switching.rollback.RollbackViews;
import org.koiki.switching.rollback.Rollbacks;
import org.koiki.switching.transfer.TransferArea;
import org.koiki.switching.transfer.TransferPlan;
import org.koiki.switching.transfer.TransferPlan.Receiver;
import org.koiki.switching.transfer.TransferPoint;
import org.koiki.switching.transfer.TransferViews;
import org.koiki.switching.transfer.Transfers;
import org.koiki.testing.TestCallers;
import org.springframework.context.ApplicationContext;

/** Mass transfers and rollbacks in a story. */
final class CaseTransfers {
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final String TOKYO = "03";

    private final Transfers transfers;
    private final TransferViews transferViews;
    private final Rollbacks rollbacks;
    private final RollbackViews rollbackViews;
    private final CaseRegistrations registrations;

    CaseTransfers(ApplicationContext hub) {
        transfers = hub.getBean(Transfers.class);
        transferViews = hub.getBean(TransferViews.class);
        rollbacks = hub.getBean(Rollbacks.class);
        rollbackViews = hub.getBean(RollbackViews.class);
        registrations = new CaseRegistrations(hub);
    }

    String stage(String number, Caller owner) {
        return number.startsWith("K")
                ? rollbackViews.find(number, owner).orElseThrow().stage().name()
                : transferViews.find(number, COORDINATOR).orElseThrow().stage().name();
    }

    void act(Step step, CaseActors actors) {
        String letter = step.at(1);
        switch (step.word()) {
            case "transfer" -> actors.keep(letter, COORDINATOR, plan(step));
            case "call-off" -> transfers.cancel(actors.number(letter), null, COORDINATOR);
            case "roll-back" -> rollBack(step, actors);
            case "consent" ->
                rollbacks.answer(actors.number(letter), true, null, version(step), CaseActors.retailer(step.at(2)));
            case "dissent" ->
                rollbacks.answer(actors.number(letter), false, "同意しません", null, CaseActors.retailer(step.at(2)));
            case "grant" -> rollbacks.decide(actors.number(letter), true, null, version(step), TSO);
            case "deny" -> rollbacks.decide(actors.number(letter), false, null, null, TSO);
            case "take-back" -> rollbacks.withdraw(actors.number(letter), null, actors.owner(letter));
            case "moved" -> moved(step, actors);
            case "code" -> registrations.code(step);
            default -> left(step, actors);
        }
    }

    /** {@code transfer T 9021 2024-04-20 to 9024}: planned and confirmed. */
    private String plan(Step step) {
        Receiver receiver = new Receiver(TOKYO, step.at(5));
        TransferPlan plan = new TransferPlan(step.at(2), LocalDate.parse(step.at(3)), List.of(receiver));
        String number = transfers.plan(plan, null, COORDINATOR).transfer().number();
        return transfers.confirm(number, null, COORDINATOR).number();
    }

    /** {@code roll-back K 9001 E NOT_WISHED}: asked for with the own half of the switch. */
    private void rollBack(Step step, CaseActors actors) {
        Caller caller = CaseActors.retailer(step.at(2));
        RollbackRequest request = new RollbackRequest(actors.number(step.at(3)), step.at(4), null);
        String key = step.at(1) + "-" + request.application();
        actors.keep(
                step.at(1),
                caller,
                rollbacks.request(request, key, caller).line().number());
        assertThat(rollbacks.request(request, key, caller))
                .as("once more")
                .satisfies(again -> assertThat(again.repeated()).isTrue())
                .satisfies(again -> assertThat(again.line().number()).isEqualTo(actors.number(step.at(1))));
    }

    private static @Nullable String version(Step step) {
        String given = step.after("version", "");
        return given.isEmpty() ? null : given;
    }

    /** {@code moved T 2 0}: points moved, and not. */
    private void moved(Step step, CaseActors actors) {
        TransferArea area = transferViews
                .find(actors.number(step.at(1)), COORDINATOR)
                .orElseThrow()
                .areas()
                .getFirst();

        assertThat(List.of(area.moved(), area.failed()))
                .isEqualTo(List.of(Integer.parseInt(step.at(2)), Integer.parseInt(step.at(3))));
    }

    /** {@code left T P APPLICATION}: a point that was not moved, and why. */
    private void left(Step step, CaseActors actors) {
        assertThat(transferViews
                        .points(actors.number(step.at(1)), false, null, 1_000, COORDINATOR)
                        .items())
                .filteredOn(point -> point.supplyPoint().equals(actors.point(step.at(2))))
                .extracting(TransferPoint::reason)
                .containsExactly(step.at(3));
    }
}
