package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.Duty;
import org.koiki.plan.PlanId;
import org.springframework.stereotype.Component;

/** Tells who has filed no plan that the plans of others name it: it is a side of the trade like they are (plans.md §9). */
@Component
class AbsentNotices {
    private static final String KIND = "plan.named";
    private static final int NAMED = 3;

    private final Notices notices;
    private final Masters masters;

    AbsentNotices(Notices notices, Masters masters) {
        this.notices = notices;
        this.masters = masters;
    }

    /** @param pairs everything that was compared */
    void tell(LocalDate day, List<Pair> pairs) {
        Map<String, List<Pair>> absent = pairs.stream()
                .filter(Pair::disagrees)
                .flatMap(pair -> absent(pair).map(party -> Map.entry(party, pair)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        if (!absent.isEmpty()) {
            MasterData now = masters.current();
            Duty.all(now, day)
                    .filter(duty -> absent.containsKey(duty.filer()))
                    .forEach(duty -> tell(day, duty, absent.getOrDefault(duty.filer(), List.of()), now));
        }
    }

    private static Stream<String> absent(Pair pair) {
        Stream<String> buyer = pair.buyerVersion() == 0 ? Stream.of(pair.buyer()) : Stream.empty();
        return pair.sellerVersion() == 0 ? Stream.concat(buyer, Stream.of(pair.seller())) : buyer;
    }

    private void tell(LocalDate day, Duty duty, List<Pair> pairs, MasterData now) {
        Optional<String> company = now.operator(duty.operator(), day).map(Operator::company);
        company.ifPresent(
                receiver -> notices.tell(notice(new PlanId(duty.messageCode(), day, duty.filer()), receiver, pairs)));
    }

    private static Notice notice(PlanId plan, String company, List<Pair> pairs) {
        List<PairText> texts = pairs.stream()
                .limit(NAMED)
                .map(pair -> PairText.of(pair, plan.filer()))
                .toList();
        return new Notice(
                company,
                KIND,
                key(plan, pairs),
                "計画 %s は提出されていませんが、取引先 %d 件の計画に取引があります。%s。"
                        .formatted(
                                plan,
                                pairs.size(),
                                texts.stream().map(PairText::ja).collect(Collectors.joining("、"))),
                "Plan %s is not filed, but %d counterparties name it: %s."
                        .formatted(
                                plan,
                                pairs.size(),
                                texts.stream().map(PairText::en).collect(Collectors.joining("; "))),
                "/plans/new",
                Map.of(
                        "plan",
                        plan.toString(),
                        "counterparties",
                        pairs.stream().map(pair -> pair.other(plan.filer())).toList()));
    }

    /** Unique for the versions that name the plan. */
    private static String key(PlanId plan, List<Pair> pairs) {
        String versions = pairs.stream()
                .sorted(Comparator.comparing(pair -> pair.other(plan.filer())))
                .map(pair -> pair.other(plan.filer()) + ":" + (pair.buyerVersion() + pair.sellerVersion()))
                .collect(Collectors.joining(","));
        return plan + "/" + Integer.toHexString(versions.hashCode());
    }
}
