package org.koiki.switching.relay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** Whether a relay of a point was decided OK, and the company is its party. @param asNew as the new retailer or the old one */
    public boolean accepted(String number, String company, String point, boolean asNew) {
        return rows.find(number)
                .filter(relay -> relay.stage() instanceof RelayStage.Accepted)
                .filter(relay -> relay.content().supplyPoint().equals(point))
                .filter(relay -> company.equals(asNew ? relay.newCompany() : relay.oldCompany()))
                .isPresent();
    }

    /** The day that both retailers agreed on, of a relay that stands. */
    public Optional<LocalDate> agreedOn(String number) {
        return rows.find(number)
                .filter(relay -> relay.stage() instanceof RelayStage.Accepted)
                .map(relay -> relay.content().wishedOn());
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
