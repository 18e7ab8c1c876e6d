package org.koiki.plan.pair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.plan.PlanId;
import org.koiki.plan.pair.PlanStates.Compared;
import org.springframework.stereotype.Component;

/** Tells both sides the same facts: registered, or with whom, in which slots and by how much they disagree (plans.md §10). */
@Component
class ComparisonNotices {
    private static final int NAMED = 3;

    private final Notices notices;
    private final GateClosures gates;

    ComparisonNotices(Notices notices, GateClosures gates) {
        this.notices = notices;
        this.gates = gates;
    }

    /**
     * @param compared the plans that were compared, and those of their counterparties
     * @param pairs everything that was compared
     */
    void tell(List<Compared> compared, List<Pair> pairs, Instant now) {
        Map<String, List<Pair>> byParty = new HashMap<>();
        for (Pair pair : pairs) {
            byParty.computeIfAbsent(pair.buyer(), none -> new ArrayList<>()).add(pair);
            byParty.computeIfAbsent(pair.seller(), none -> new ArrayList<>()).add(pair);
        }
        for (Compared plan : compared) {
            List<Pair> own = byParty.getOrDefault(plan.plan().filer(), List.of());
            List<Pair> wrong = own.stream().filter(Pair::disagrees).toList();
            if (plan.mismatched() && !wrong.isEmpty()) {
                tellMismatch(plan, own, wrong, now);
            } else if (!plan.mismatched() && (plan.revised() || plan.before())) {
                tellRegistered(plan, own);
            }
        }
    }

    private void tellRegistered(Compared plan, List<Pair> own) {
        PlanId id = plan.plan();
        notices.tell(new Notice(
                plan.company(),
                "plan.registered",
                key(plan, own),
                "計画 %s（版%d）は登録されました。取引先の計画と一致しています。".formatted(id, plan.version()),
                "Plan %s, version %d, is registered: it agrees with its counterparties.".formatted(id, plan.version()),
                "/plans/" + id + "/pairs",
                facts(plan, List.of())));
    }

    private void tellMismatch(Compared plan, List<Pair> own, List<Pair> wrong, Instant now) {
        PlanId id = plan.plan();
        List<PairText> texts = wrong.stream()
                .limit(NAMED)
                .map(pair -> PairText.of(pair, id.filer()))
                .toList();
        String until = until(id, wrong, now);
        notices.tell(new Notice(
                plan.company(),
                "plan.mismatched",
                key(plan, own),
                "計画 %s（版%d）は取引先 %d 件の計画と一致しません。%s%s"
                        .formatted(
                                id,
                                plan.version(),
                                wrong.size(),
                                String.join(
                                        "、", texts.stream().map(PairText::ja).toList()),
                                until.isEmpty() ? "。" : "。" + until + " までに解消してください。"),
                "Plan %s, version %d, disagrees with %d counterparties: %s.%s"
                        .formatted(
                                id,
                                plan.version(),
                                wrong.size(),
                                String.join(
                                        "; ", texts.stream().map(PairText::en).toList()),
                                until.isEmpty() ? "" : " Settle it by " + until + "."),
                "/plans/" + id + "/pairs",
                facts(plan, wrong)));
    }

    private static Map<String, Object> facts(Compared plan, List<Pair> wrong) {
        return Map.of(
                "plan",
                plan.plan().toString(),
                "version",
                plan.version(),
                "mismatches",
                wrong.stream().map(pair -> facts(plan, pair)).toList());
    }

    private static Map<String, Object> facts(Compared plan, Pair pair) {
        boolean buys = pair.buyer().equals(plan.plan().filer());
        return Map.of(
                "counterparty",
                pair.other(plan.plan().filer()),
                "direction",
                buys ? "PROCUREMENT" : "SALES",
                "slots",
                Arrays.stream(pair.mismatches()).boxed().toList(),
                "own",
                kwh(buys ? pair.bought() : pair.sold()),
                "theirs",
                kwh(buys ? pair.sold() : pair.bought()),
                "planNumbersDiffer",
                pair.numbersDiffer());
    }

    private static List<Integer> kwh(SlotSeries series) {
        return Arrays.stream(series.toArray()).boxed().toList();
    }

    /** The closing of the first slot in dispute that is still open; empty when all are closed. */
    private String until(PlanId plan, List<Pair> wrong, Instant now) {
        int open = gates.firstOpenSlot(plan.targetDate(), now);
        return wrong.stream()
                .flatMapToInt(pair -> Arrays.stream(pair.mismatches()))
                .filter(slot -> slot >= open)
                .min()
                .stream()
                .mapToObj(slot -> gates.closing(plan.targetDate(), slot)
                        .atZone(MarketClock.JST)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' '))
                .findFirst()
                .orElse("");
    }

    /** Unique for the versions compared. */
    private static String key(Compared plan, List<Pair> own) {
        long sum = own.stream()
                .mapToLong(pair -> pair.buyerVersion() + pair.sellerVersion())
                .sum();
        return plan.plan() + "/" + plan.version() + "/" + sum;
    }
}
