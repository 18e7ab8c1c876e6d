package org.koiki.switching.relay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.RelayStage;
import org.springframework.stereotype.Component;

/** What applications have to do with the relays that they follow. */
@Component
public class RelayLinks {
    private final RelayRows rows;
    private final RelayNotices notices;

    RelayLinks(RelayRows rows, RelayNotices notices) {
        this.rows = rows;
        this.notices = notices;
    }

    /** Those relays that were decided OK and stand, by their numbers. */
    public Map<String, Relay> accepted(Collection<String> numbers) {
        List<String> possible =
                numbers.stream().filter(number -> number.indexOf('\0') < 0).toList();
        return possible.isEmpty()
                ? Map.of()
                : rows.find(possible).stream()
                        .filter(relay -> relay.stage() instanceof RelayStage.Accepted)
                        .collect(Collectors.toMap(Relay::number, Function.identity()));
    }

    /** Both halves are matched; both sides hear of it. */
    public void matched(@Nullable String number, Instant now) {
        move(number, new RelayStage.Matched(now), notices::matched);
    }

    /** The halves did not come together; both sides hear of it. */
    public void notMatched(@Nullable String number, Instant now) {
        move(number, new RelayStage.NotMatched(now), notices::notMatched);
    }

    /** The start was cancelled, or the TSO let the match go; the old retailer hears of it. */
    public void cancelled(@Nullable String number, Instant now) {
        move(number, new RelayStage.Cancelled(now), notices::cancelled);
    }

    private void move(@Nullable String number, RelayStage stage, Consumer<Relay> tell) {
        if (number == null) {
            return;
        }
        boolean moved =
                rows.lock(number).filter(relay -> relay.stage().leadsTo(stage)).isPresent();
        if (moved) {
            rows.step(number, stage, null, null);
            tell.accept(rows.find(number).orElseThrow());
        }
    }
}
