package org.koiki.switching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seeded random days of retailers, a TSO and the time, in the words of the stories. Whatever an actor tries, the hub may refuse
 * with a code or do; some of what it does is lost in a crash before the commit and tried again.
 */
final class SwitchingModel {
    private static final List<String> RETAILERS = List.of("9001", "9004", "9005", "9006", "9007", "9021");
    private static final int POINTS = 30;
    private static final char FIRST_POINT = 'A';
    private static final int REMEMBERED = 150;
    private static final int CRASH_ONE_OF = 20;
    private static final LocalDate OPENING = LocalDate.of(2025, 2, 3);

    private final SplittableRandom luck;
    private final CaseActors actors;
    private final CaseTime time;
    private final MarketClock clock;
    private final TransactionTemplate transaction;
    private final List<Named> relays = new ArrayList<>();
    private final List<Named> applications = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private int named;
    private int done;

    /** A relay or an application with what it is about. */
    private record Named(String letter, String company, String point, String date, String kind) {}

    SwitchingModel(ApplicationContext hub, long seed) {
        luck = new SplittableRandom(seed);
        actors = new CaseActors(hub);
        time = new CaseTime(hub);
        clock = hub.getBean(MarketClock.class);
        transaction = hub.getBean(TransactionTemplate.class);
        time.set(OPENING.toString(), "10:00");
        actors.open(new SwitchingCase((int) (70_000 + seed), "model", "random days", List.of()));
        for (int i = 0; i < POINTS; i++) {
            act("point", point(i), "LV", "next", OPENING.plusDays(i % 28).toString());
            act("contract", point(i), RETAILERS.get(i % RETAILERS.size()), "2016-04-01");
        }
    }

    void play(int steps) {
        for (int i = 0; i < steps; i++) {
            step(i);
        }
    }

    /** Numbers of the points. */
    List<String> points() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            numbers.add(actors.point(point(i)));
        }
        return numbers;
    }

    /** The TSO and the time work on, and who waits too long asks to be let go, until a condition holds; for a year at most. */
    boolean settle(BooleanSupplier settled) {
        for (int week = 0; week < 52 && !settled.getAsBoolean(); week++) {
            for (Named application : applications) {
                if (week % 4 == 3) {
                    tried("ask", application.letter());
                }
                tried("let-go", application.letter());
                tried("accept", application.letter());
                tried("works", application.letter(), "done", today(0));
                tried("complete", application.letter());
            }
            time.until(clock.today().plusDays(7));
        }
        return settled.getAsBoolean();
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    int done() {
        return done;
    }

    /** The last things that were tried, to see how a fault came about. */
    List<String> told() {
        return told.subList(Math.max(0, told.size() - 40), told.size());
    }

    private void step(int number) {
        int chance = luck.nextInt(100);
        if (chance < 5) {
            time.until(clock.today().plusDays(1 + luck.nextInt(luck.nextInt(20) == 0 ? 45 : 4)));
        } else if (chance < 20) {
            relay();
        } else if (chance < 32) {
            decide();
        } else if (chance < 46) {
            start();
        } else if (chance < 58) {
            end();
        } else if (chance < 70) {
            other();
        } else if (chance < 80) {
            change();
        } else {
            desk();
        }
        if (number % 500 == 499) {
            forget(relays);
            forget(applications);
        }
    }

    private void relay() {
        String point = anyPoint();
        String company = any(RETAILERS);
        String date = today(4 + luck.nextInt(40));
        named("relay", "R", company, point, date, relays);
    }

    private void decide() {
        Named relay = newest(relays);
        if (relay == null) {
            return;
        }
        for (String company : RETAILERS) {
            if (luck.nextInt(4) == 0) {
                tried("decide", relay.letter(), company, "NG", "CONTRACT_NAME");
            } else {
                tried("decide", relay.letter(), company, "OK");
            }
        }
    }

    private void start() {
        Named relay = luck.nextInt(4) == 0 ? null : newest(relays);
        if (relay == null) {
            named("start", "S", any(RETAILERS), anyPoint(), today(2 + luck.nextInt(40)), applications);
        } else {
            named("start", "S", relay.company(), relay.point(), relay.date(), applications, "relay", relay.letter());
        }
    }

    private void end() {
        Named relay = luck.nextInt(2) == 0 ? null : newest(relays);
        Named start = newest(applications);
        String point = relay != null ? relay.point() : start != null ? start.point() : anyPoint();
        String date = relay != null ? relay.date() : start != null ? start.date() : today(10);
        for (String company : RETAILERS) {
            if (relay == null) {
                named("end", "E", company, point, date, applications);
            } else {
                named("end", "E", company, point, date, applications, "relay", relay.letter());
            }
        }
    }

    private void other() {
        String point = anyPoint();
        String date = today(luck.nextInt(30) - 3);
        switch (luck.nextInt(4)) {
            case 0 -> RETAILERS.forEach(company -> named("move-out", "O", company, point, date, applications));
            case 1 -> named("move-in", "I", any(RETAILERS), point, date, applications);
            case 2 ->
                RETAILERS.forEach(company -> named(
                        "ampere",
                        "X",
                        company,
                        point,
                        date,
                        applications,
                        "to",
                        String.valueOf(10 * (1 + luck.nextInt(6)))));
            default -> RETAILERS.forEach(company -> named("customer", "C", company, point, date, applications));
        }
    }

    private void change() {
        Named application = chosen(applications);
        Named relay = newest(relays);
        if (application == null || relay == null) {
            return;
        }
        switch (luck.nextInt(5)) {
            case 0 -> tried("withdraw", application.letter());
            case 1 -> tried("ask", application.letter());
            case 2 -> tried("recall", relay.letter());
            case 3 ->
                tried(
                        "move",
                        application.letter(),
                        application.kind(),
                        application.company(),
                        application.point(),
                        today(5 + luck.nextInt(30)));
            default -> tried(luck.nextBoolean() ? "let-go" : "keep-on", application.letter());
        }
    }

    private void desk() {
        Named application = luck.nextBoolean() ? newest(applications) : chosen(applications);
        if (application == null) {
            return;
        }
        switch (luck.nextInt(8)) {
            case 0 -> tried("works", application.letter(), "planned", today(luck.nextInt(10)));
            case 1 -> tried("works", application.letter(), "done", today(-luck.nextInt(2)));
            case 2 -> tried("complete", application.letter());
            case 3 -> tried("refuse", application.letter(), "CUSTOMER");
            default -> tried("accept", application.letter());
        }
    }

    private void named(
            String word, String kind, String company, String point, String date, List<Named> kept, String... more) {
        String letter = kind + named++;
        List<String> words = new ArrayList<>(List.of(word, letter, company, point, date));
        words.addAll(List.of(more));
        if (tried(words.toArray(String[]::new))) {
            kept.add(new Named(letter, company, point, date, word));
        }
    }

    /** Whether the hub did it; a refusal has a code and text in both languages. */
    private boolean tried(String... words) {
        told.add(clock.today() + " " + String.join(" ", words));
        if (luck.nextInt(CRASH_ONE_OF) == 0) {
            crash(words);
        }
        return refusable(() -> act(words));
    }

    /** Everything up to the commit, which does not come. */
    private void crash(String... words) {
        transaction.executeWithoutResult(status -> {
            refusable(() -> act(words));
            status.setRollbackOnly();
        });
    }

    private boolean refusable(Runnable action) {
        try {
            action.run();
            done++;
            return true;
        } catch (Problem refused) {
            var facts = refused.getBody().getProperties();
            String code = facts == null ? "" : String.valueOf(facts.get("code"));
            if (refused.text().ja().isBlank() || refused.text().en().isBlank() || code.isBlank()) {
                throw new AssertionError("a refusal without words: " + refused.getBody(), refused);
            }
            refusals.merge(code, 1, Integer::sum);
            return false;
        }
    }

    private void act(String... words) {
        actors.act(new Step(0, List.of(words)));
    }

    private String today(int days) {
        return clock.today().plusDays(days).toString();
    }

    private String anyPoint() {
        return point(luck.nextInt(POINTS));
    }

    private static String point(int index) {
        return String.valueOf((char) (FIRST_POINT + index));
    }

    private <T> T any(List<T> choice) {
        return choice.get(luck.nextInt(choice.size()));
    }

    private @Nullable Named chosen(List<Named> choice) {
        return choice.isEmpty() ? null : any(choice);
    }

    private @Nullable Named newest(List<Named> choice) {
        return choice.isEmpty() ? null : choice.get(choice.size() - 1 - luck.nextInt(Math.min(12, choice.size())));
    }

    private static void forget(List<Named> kept) {
        if (kept.size() > REMEMBERED) {
            kept.subList(0, kept.size() - REMEMBERED).clear();
        }
    }
}
