package org.koiki.switching.application;

import java.util.List;
import java.util.Optional;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.springframework.stereotype.Component;

/** The two halves of a switch find each other, in either order, and are taken apart when one is gone (マッチング). */
@Component
class Halves {
    static final Text PARTED = new Text("は再び相手方の申込みを待っています。", "waits for its other half again.");

    private final ApplicationRows rows;
    private final ApplicationNotices notices;
    private final MarketClock clock;

    Halves(ApplicationRows rows, ApplicationNotices notices, MarketClock clock) {
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    /** The other half that fits: same point, same day, another company, and the relay that the end names, if it names one. */
    static Optional<Application> other(Content content, String company, List<Application> open) {
        return opposite(content, open).stream()
                .filter(half -> half.stage() instanceof ApplicationStage.Waiting)
                .filter(half -> half.wishedOn().equals(content.head().date()))
                .filter(half -> !half.company().equals(company))
                .filter(half -> followsRelay(content, half.content()))
                .findFirst();
    }

    /** An end that the old retailer files for a relay is not for another retailer's start. */
    private static boolean followsRelay(Content one, Content other) {
        Content end = one.kind().ends() ? one : other;
        Content start = one.kind().ends() ? other : one;
        return end.relay() == null || end.relay().equals(start.relay());
    }

    private static List<Application> opposite(Content content, List<Application> open) {
        return content.kind().isHalfOfSwitch()
                ? open.stream()
                        .filter(half -> half.kind().isHalfOfSwitch() && half.kind() != content.kind())
                        .toList()
                : List.of();
    }

    /** The half that waited goes to the TSO's desk with the application that it waited for. */
    Application join(Application application, Application waiting) {
        rows.partner(waiting.number(), application.number());
        return rows.step(waiting.number(), new ApplicationStage.WithTso(clock.now()), null, null);
    }

    /** Tells the applicant of a half that waited. */
    void tellOfOther(Application joined) {
        notices.applicant(joined, "application.joined", new Text("の相手方の申込みが届きました。", "has its other half now."));
    }

    /** The other half waits again, unless it is over. */
    void part(Application application) {
        rows.partner(application).ifPresent(other -> {
            rows.part(application.number(), other.number());
            ApplicationStage waiting = new ApplicationStage.Waiting(clock.now());
            if (other.stage().leadsTo(waiting)) {
                Application alone = rows.step(other.number(), waiting, null, null);
                notices.applicant(alone, "application.parted", PARTED);
                notices.tso(alone, "application.parted", PARTED);
            }
        });
    }

    /** Where the dates of the two halves differ, both sides hear of it. */
    void tellOfOtherDate(Application application, List<Application> open) {
        opposite(application.content(), open).stream()
                .filter(half -> half.stage() instanceof ApplicationStage.Waiting)
                .filter(half -> !half.wishedOn().equals(application.wishedOn()))
                .forEach(half -> {
                    differs(application, half);
                    differs(half, application);
                });
    }

    private void differs(Application to, Application other) {
        notices.applicant(
                to,
                "application.differs",
                new Text(
                        "と相手方の申込み %s（%s）の日が異なります。".formatted(other.number(), other.wishedOn()),
                        "and its other half %s are for different days: that one is for %s."
                                .formatted(other.number(), other.wishedOn())));
    }
}
