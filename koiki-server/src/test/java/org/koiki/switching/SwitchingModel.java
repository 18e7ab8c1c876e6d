package org.koiki.switching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seeded random days of retailers, a TSO and the time, in the words of the stories. Whatever an actor tries, the hub may refuse
 * with a code or do; some of what it does is lost in a crash before the commit and tried again.
 */
final class SwitchingModel {
    private static final List<String> RETAILERS = List.of("9001", "9004", "9005", "9006", "9007", "9021");
    private static final int POINTS = 30;
    private static final char FIRST_POINT = 'A';
    private static final int REMEMBERED = 150;
    private static final LocalDate OPENING = LocalDate.of(2025, 2, 3);

    private final SplittableRandom luck;
    private final CaseActors actors;
    private final CaseTime time;
    private final MarketClock clock;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final List<Named> relays = new ArrayList<>();
    private final List<Named> applications = new ArrayList<>();
    private int named;

    /** A relay or an application with what it is about. */
    private record Named(String letter, String company, String point, String date, String kind) {}

    SwitchingModel(ApplicationContext hub, long seed) {
        luck = new SplittableRandom(seed);
        actors = new CaseActors(hub);
        time = new CaseTime(hub);
        clock = hub.getBean(MarketClock.class);
        jdbc = hub.getBean(JdbcClient.class);
        attempts = new Attempts(hub, actors, luck);
        time.set(OPENING.toString(), "10:00");
        actors.open(new SwitchingCase((int) (70_000 + seed), "model", "random days", List.of()));
        for (int i = 0; i < POINTS; i++) {
            attempts.act(
                    "point", point(i), "LV", "next", OPENING.plusDays(i % 28).toString());
            attempts.act("contract", point(i), RETAILERS.get(i % RETAILERS.size()), "2016-04-01");
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

    /** The TSO and the time work on, and who waits too long asks to be let go, until nothing is open; for a year at most. */
    void settle() {
        for (int week = 0; week < 52 && !open().isEmpty(); week++) {
            forgetFinished();
            for (Named application : applications) {
                settle(application, week);
            }
            time.until(clock.today().plusDays(7));
        }
    }

    private void settle(Named application, int week) {
        if (week % 4 == 3) {
            attempts.tried("ask", application.letter());
        }
        attempts.tried("let-go", application.letter());
        attempts.tried("accept", application.letter());
        attempts.tried("works", application.letter(), "done", today(0));
        attempts.tried("complete", application.letter());
    }

    /** Numbers of the applications and relays that have not ended. */
    Set<String> open() {
        return jdbc.sql("""
                select number from switching.application
                where point = any(:points) and stage not in ('COMPLETED', 'REFUSED', 'CANCELLED')
                union all
                select number from switching.relay where point = any(:points) and stage in ('AWAITING_DECISION', 'ACCEPTED')
                """)
                .param("points", points().toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** What was tried, and what the hub did about it. */
    Attempts attempts() {
        return attempts;
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
            older(relays).clear();
            forgetFinished();
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
                attempts.tried("decide", relay.letter(), company, "NG", "CONTRACT_NAME");
            } else {
                attempts.tried("decide", relay.letter(), company, "OK");
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
            case 0 -> attempts.tried("withdraw", application.letter());
            case 1 -> attempts.tried("ask", application.letter());
            case 2 -> attempts.tried("recall", relay.letter());
            case 3 ->
                attempts.tried(
                        "move",
                        application.letter(),
                        application.kind(),
                        application.company(),
                        application.point(),
                        today(5 + luck.nextInt(30)));
            default -> attempts.tried(luck.nextBoolean() ? "let-go" : "keep-on", application.letter());
        }
    }

    private void desk() {
        Named application = luck.nextBoolean() ? newest(applications) : chosen(applications);
        if (application == null) {
            return;
        }
        switch (luck.nextInt(8)) {
            case 0 -> attempts.tried("works", application.letter(), "planned", today(luck.nextInt(10)));
            case 1 -> attempts.tried("works", application.letter(), "done", today(-luck.nextInt(2)));
            case 2 -> attempts.tried("complete", application.letter());
            case 3 -> attempts.tried("refuse", application.letter(), "CUSTOMER");
            default -> attempts.tried("accept", application.letter());
        }
    }

    private void named(
            String word, String kind, String company, String point, String date, List<Named> kept, String... more) {
        String letter = kind + named++;
        List<String> words = new ArrayList<>(List.of(word, letter, company, point, date));
        words.addAll(List.of(more));
        if (attempts.tried(words.toArray(String[]::new))) {
            kept.add(new Named(letter, company, point, date, word));
        }
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

    private void forgetFinished() {
        Set<String> open = open();
        List<Named> older = older(applications);
        older.removeIf(application -> !open.contains(actors.number(application.letter())));
    }

    private static <T> List<T> older(List<T> kept) {
        return kept.subList(0, Math.max(0, kept.size() - REMEMBERED));
    }
}
