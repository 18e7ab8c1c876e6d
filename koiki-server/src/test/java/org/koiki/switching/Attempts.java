package org.koiki.switching;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is tried in a model, one thing of twenty lost in a crash before its commit and tried again. */
final class Attempts {
    private static final int CRASH_ONE_OF = 20;

    private final CaseActors actors;
    private final SplittableRandom luck;
    private final MarketClock clock;
    private final TransactionTemplate transaction;
    private final List<String> told = new ArrayList<>();
    private int done;

    Attempts(ApplicationContext hub, CaseActors actors, SplittableRandom luck) {
        this.actors = actors;
        this.luck = luck;
        this.clock = hub.getBean(MarketClock.class);
        this.transaction = hub.getBean(TransactionTemplate.class);
    }

    int done() {
        return done;
    }

    /** The last things that were tried, to see how a fault came about. */
    List<String> told() {
        return told.subList(Math.max(0, told.size() - 40), told.size());
    }

    /** Whether the hub did it; a refusal has a code and text in both languages. */
    boolean tried(String... words) {
        told.add(clock.today() + " " + String.join(" ", words));
        if (luck.nextInt(CRASH_ONE_OF) == 0) {
            crash(words);
        }
        String refusal = refusal(() -> act(words));
        if (refusal == null) {
            done++;
        } else {
            told.add(told.removeLast() + ": " + refusal);
        }
        return refusal == null;
    }

    /** Everything up to the commit, which does not come. */
    private void crash(String... words) {
        transaction.executeWithoutResult(status -> {
            refusal(() -> act(words));
            status.setRollbackOnly();
        });
    }

    private static @Nullable String refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (Problem refused) {
            var facts = refused.getBody().getProperties();
            String code = facts == null ? "" : String.valueOf(facts.get("code"));
            if (refused.text().ja().isBlank() || refused.text().en().isBlank() || code.isBlank()) {
                throw new AssertionError("a refusal without words: " + refused.getBody(), refused);
            }
            return code;
        }
    }

    void act(String... words) {
        actors.act(new Step(0, List.of(words)));
    }
}
