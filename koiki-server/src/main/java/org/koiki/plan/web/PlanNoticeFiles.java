package org.koiki.plan.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.access.Caller;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.MismatchNotice;
import org.koiki.message.MismatchNotice.Mismatch;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanNotice;
import org.koiki.message.RegistrationNotice;
import org.koiki.message.SlotSeries;
import org.koiki.message.ZippedXml;
import org.koiki.plan.PairView;
import org.koiki.plan.PairView.State;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.check.RuleEntry;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;
import org.springframework.stereotype.Component;

/** What came of comparing a plan, as a file: the mismatch notice 不整合通知 (0903) or the registration notice 登録通知 (0904). */
@Component
class PlanNoticeFiles {
    private final Plans plans;
    private final Pairs pairs;
    private final GateClosures gates;
    private final RuleEntry quantities;
    private final RuleEntry numbers;

    PlanNoticeFiles(Plans plans, Pairs pairs, GateClosures gates) {
        this.plans = plans;
        this.pairs = pairs;
        this.gates = gates;
        RuleTable table = RuleTable.load();
        quantities = table.entry("PLAN-1201");
        numbers = table.entry("PLAN-1202");
    }

    /** The notice of a plan that the caller may see whole; empty before the plan was compared. */
    Optional<ZippedXml> of(PlanId id, Caller caller) {
        return plans.find(id, caller)
                .filter(view -> view.plan() != null && view.summary().state() != PlanState.SUBMITTED)
                .map(view -> file(view, pairs.of(id, caller).orElse(List.of())));
    }

    private ZippedXml file(PlanView view, List<PairView> compared) {
        PlanHead head = Objects.requireNonNull(view.plan()).head();
        List<Mismatch> mismatches = compared.stream()
                .filter(pair -> pair.state() == State.MISMATCHED)
                .flatMap(pair -> mismatches(head, pair))
                .toList();
        Instant at = compared.stream()
                .map(PairView::comparedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(view.summary().receivedAt());
        PlanNotice notice = mismatches.isEmpty()
                ? new RegistrationNotice(
                        HubHeader.of(RegistrationNotice.MESSAGE_CODE, head.sender(), at), head, local(at))
                : new MismatchNotice(HubHeader.of(MismatchNotice.MESSAGE_CODE, head.sender(), at), head, mismatches);
        PlanFileName name = PlanFileName.of(notice.header().messageCode(), head.targetDate(), head.sender());
        return new ZippedXml(name.xml(), notice.toXml());
    }

    private Stream<Mismatch> mismatches(PlanHead head, PairView pair) {
        Stream<Mismatch> slots = pair.slots().stream().map(slot -> mismatch(quantities, head, pair, slot));
        return pair.planNumbersDiffer() ? Stream.concat(Stream.of(mismatch(numbers, head, pair, 1)), slots) : slots;
    }

    private Mismatch mismatch(RuleEntry rule, PlanHead head, PairView pair, int slot) {
        SlotSeries theirs = Objects.requireNonNull(pair.theirs());
        int own = pair.own().at(slot);
        int other = theirs.at(slot);
        Spot spot = Spot.NOWHERE.counterparty(pair.counterparty()).slot(slot);
        return new Mismatch(
                rule.code(),
                null,
                pair.counterparty(),
                slot,
                own,
                other,
                local(gates.closing(head.targetDate(), slot)),
                rule.finding(spot, own, other).text());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, MarketClock.JST);
    }
}
