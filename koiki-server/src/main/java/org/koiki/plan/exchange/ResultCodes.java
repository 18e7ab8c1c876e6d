package org.koiki.plan.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MasterData;
import org.koiki.participant.MasterSuggestions;

/** The codes that a file of results may name on a day. */
final class ResultCodes {
    private final MasterData masters;
    private final LocalDate day;
    private final Map<String, Participant> participants = new HashMap<>();

    ResultCodes(MasterData masters, LocalDate day) {
        this.masters = masters;
        this.day = day;
        masters.groups(day).stream()
                .filter(group -> group.kind() == Kind.DEMAND)
                .forEach(group -> participants.put(group.code(), new Participant(group.area(), group.lead())));
        masters.filers(day)
                .forEach(filer -> participants.put(filer.code(), new Participant(filer.area(), filer.operator())));
    }

    /** Who trades: a demand group or a filer. */
    record Participant(String area, String operator) {}

    Optional<MarketCounterparty> market(String code) {
        return masters.market(code, day);
    }

    Optional<Participant> participant(String code) {
        return Optional.ofNullable(participants.get(code));
    }

    /** The market that was probably meant. */
    Optional<String> marketLike(String code) {
        return MasterSuggestions.nearest(
                code,
                masters.markets(day).stream().map(MarketCounterparty::code).toList());
    }

    /** The participant that was probably meant: the filer of a generation group, or the code nearest to it. */
    Optional<String> participantLike(String code) {
        return masters.group(code, day)
                .flatMap(this::filer)
                .or(() -> MasterSuggestions.nearest(code, participants.keySet()));
    }

    private Optional<String> filer(BalancingGroup group) {
        return masters.filers(day).stream()
                .filter(filer ->
                        filer.operator().equals(group.lead()) && filer.area().equals(group.area()))
                .map(Filer::code)
                .sorted()
                .findFirst();
    }
}
