package org.koiki.plan.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.koiki.access.Caller;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.exchange.ExchangeDay.Loaded;
import org.koiki.plan.exchange.ExchangeStore.Standing;
import org.springframework.stereotype.Service;

/** Shows results to the coordinator, and to others what is their own. */
@Service
public class ExchangeDays {
    private final ExchangeStore store;
    private final Masters masters;

    ExchangeDays(ExchangeStore store, Masters masters) {
        this.store = store;
        this.masters = masters;
    }

    /** Empty when no market has results for the day. */
    public Optional<ExchangeDay> find(LocalDate day, Caller caller) {
        List<Standing> standing = store.standing(day);
        return standing.isEmpty() ? Optional.empty() : Optional.of(show(day, standing, caller));
    }

    /** The last loads, latest first: for the coordinator. */
    public List<LoadSummary> loads(int most) {
        return store.loads(most);
    }

    private ExchangeDay show(LocalDate day, List<Standing> standing, Caller caller) {
        Predicate<MarketResult> seen = caller.coordinator() ? result -> true : own(day, caller);
        return new ExchangeDay(
                day,
                standing.stream()
                        .map(load -> new Loaded(load.market(), load.version(), load.loadedAt()))
                        .toList(),
                standing.stream()
                        .flatMap(load -> store.results(day, load.market()).stream())
                        .filter(seen)
                        .toList());
    }

    private Predicate<MarketResult> own(LocalDate day, Caller caller) {
        MasterData now = masters.current();
        ResultCodes codes = new ResultCodes(now, day);
        List<String> operators = now.operatorsOf(caller.company().code(), day).stream()
                .map(Operator::code)
                .toList();
        return result -> codes.participant(result.participant())
                .filter(participant -> operators.contains(participant.operator()))
                .isPresent();
    }
}
