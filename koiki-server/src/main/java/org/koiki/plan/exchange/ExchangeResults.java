package org.koiki.plan.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.MarketClock;
import org.koiki.message.PlanFamily;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.exchange.ExchangeStore.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the exchange's results of a day (約定結果). A file replaces what stood of each market that it names, and leaves the
 * other market as it was.
 */
@Service
public class ExchangeResults {
    private static final String ACTION = "exchange.load";

    private final ExchangeStore store;
    private final Masters masters;
    private final FilingWindows windows;
    private final AuditTrail audit;
    private final MarketClock clock;
    private final TransactionTemplate transaction;

    ExchangeResults(
            ExchangeStore store,
            Masters masters,
            FilingWindows windows,
            AuditTrail audit,
            MarketClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.masters = masters;
        this.windows = windows;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Makes all checks and tells what a file would change, and stores nothing.
     *
     * @throws ExchangeRefused with every fault of the file
     */
    public ExchangeLoad preview(LocalDate day, byte[] csv) {
        ResultFile file = read(day, csv, null);
        return summary(day, file, ResultBytes.of(csv), null);
    }

    /**
     * Stores a file of results, and has the plans compared that it touches: those of the day ahead not before filing closes.
     *
     * @throws ExchangeRefused with every fault of the file; then nothing of it is stored
     */
    public ExchangeLoad load(LocalDate day, byte[] csv, Actor actor) {
        ResultFile file = read(day, csv, actor);
        ResultBytes bytes = ResultBytes.of(csv);
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock(day);
            Instant now = clock.now();
            ExchangeLoad load = summary(day, file, bytes, now);
            if (!load.repeated()) {
                load.markets().forEach(market -> store(day, market, file, bytes, actor, now));
            }
            record(day, actor, Outcome.DONE, versions(load));
            return load;
        }));
    }

    private ResultFile read(LocalDate day, byte[] csv, @Nullable Actor actor) {
        ResultFile file = ResultReader.read(csv, masters.current(), day);
        if (!file.faults().isEmpty()) {
            if (actor != null) {
                String first = file.faults().getFirst().code();
                record(
                        day,
                        actor,
                        Outcome.REFUSED,
                        first + ", faults: " + file.faults().size());
            }
            throw new ExchangeRefused(file.faults());
        }
        return file;
    }

    private ExchangeLoad summary(LocalDate day, ResultFile file, ResultBytes bytes, @Nullable Instant at) {
        Map<Market, Standing> standing = new EnumMap<>(Market.class);
        store.standing(day).forEach(load -> standing.put(load.market(), load));
        boolean repeated = file.results().keySet().stream()
                .map(standing::get)
                .allMatch(load -> load != null && load.sha256().equals(bytes.sha256()));
        List<MarketLoad> markets = new ArrayList<>();
        file.results().forEach((market, results) -> {
            Standing former = standing.get(market);
            int version = former == null ? 1 : former.version() + (repeated ? 0 : 1);
            Instant loadedAt = repeated && former != null ? former.loadedAt() : at;
            markets.add(new MarketSums(results)
                    .load(market, version, MarketSums.changed(store.results(day, market), results), loadedAt));
        });
        return new ExchangeLoad(day, markets, repeated, bytes.sha256());
    }

    private void store(LocalDate day, MarketLoad market, ResultFile file, ResultBytes bytes, Actor actor, Instant now) {
        store.keep(day, market, bytes, actor, now);
        store.replace(
                day,
                market.market(),
                market.version(),
                Objects.requireNonNull(file.results().get(market.market())));
        store.compare(day, codes(day, market.market()), market.version(), comparedFrom(day, now));
    }

    private List<String> codes(LocalDate day, Market market) {
        MasterData now = masters.current();
        return now.markets(day).stream()
                .filter(counterparty -> counterparty.market() == market)
                .map(MarketCounterparty::code)
                .toList();
    }

    private Instant comparedFrom(LocalDate day, Instant now) {
        return windows.of(PlanCodes.dayAhead(PlanFamily.DEMAND), day)
                .map(FilingWindow::closes)
                .filter(closes -> closes.isAfter(now))
                .orElse(now);
    }

    private void record(LocalDate day, Actor actor, Outcome outcome, String detail) {
        audit.record(new AuditEntry(actor, ACTION, day.toString(), null, outcome, detail));
    }

    private static String versions(ExchangeLoad load) {
        List<String> versions = load.markets().stream()
                .map(market -> market.market() + " version " + market.version())
                .toList();
        return String.join(", ", versions) + (load.repeated() ? " again" : "");
    }
}
