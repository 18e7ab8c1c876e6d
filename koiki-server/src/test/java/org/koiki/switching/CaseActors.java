package org.koiki.switching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Desk;
import org.koiki.switching.application.DeskAction;
import org.koiki.switching.application.DeskRules;
import org.koiki.switching.relay.Decision;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayLine;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.testing.TestCallers;
import org.springframework.context.ApplicationContext;

/** What the actors of a story do. Letters of the story stand for points, relays and applications. */
final class CaseActors {
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    private final CasePoints points;
    private final Relays relays;
    private final RelayViews relayViews;
    private final Applications applications;
    private final ApplicationViews applicationViews;
    private final Desk desk;
    private final DeskRules rules;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Caller> owners = new HashMap<>();

    CaseActors(ApplicationContext hub) {
        points = new CasePoints(hub);
        relays = hub.getBean(Relays.class);
        relayViews = hub.getBean(RelayViews.class);
        applications = hub.getBean(Applications.class);
        applicationViews = hub.getBean(ApplicationViews.class);
        desk = hub.getBean(Desk.class);
        rules = hub.getBean(DeskRules.class);
    }

    void open(SwitchingCase story) {
        points.open(story.number());
        numbers.clear();
        owners.clear();
        rules.set(
                Map.of(
                        DeskAction.MATCH,
                        false,
                        DeskAction.ACCEPT,
                        false,
                        DeskAction.COMPLETE,
                        true,
                        DeskAction.ROLLBACK,
                        false),
                TSO);
    }

    String point(String letter) {
        return points.number(letter);
    }

    /** Number of the relay or application with a letter. */
    String number(String letter) {
        return Objects.requireNonNull(numbers.get(letter), letter);
    }

    Caller owner(String letter) {
        return Objects.requireNonNull(owners.get(letter), letter);
    }

    void act(Step step) {
        switch (step.word()) {
            case "point" -> points.put(step);
            case "contract" -> points.contract(step);
            case "ended" -> points.ended(step);
            case "rule" ->
                rules.set(Map.of(DeskAction.valueOf(step.at(1)), step.at(2).equals("automatic")), TSO);
            case "relay" ->
                keep(step.at(1), retailer(step.at(2)), register(step, null).number());
            case "again" -> register(step.from(1), "key-" + number(step.at(2)));
            case "recall" -> relays.cancel(number(step.at(1)), null, owner(step.at(1)));
            case "correct" -> correct(step);
            case "decide" -> decide(step);
            case "withdraw" -> applications.cancel(number(step.at(1)), null, owner(step.at(1)));
            case "ask" -> applications.requestCancel(number(step.at(1)), "需要者の申出", null, owner(step.at(1)));
            case "move" -> move(step);
            case "accept", "works", "complete", "refuse", "let-go", "keep-on" -> tso(step);
            default -> apply(step);
        }
    }

    void keep(String letter, Caller owner, String number) {
        numbers.put(letter, number);
        owners.put(letter, owner);
    }

    private RelayLine register(Step step, @Nullable String key) {
        Caller caller = retailer(step.at(2));
        return relayViews.line(relays.register(relay(step), key, caller).relay(), caller);
    }

    private RelayContent relay(Step step) {
        return new RelayContent(
                point(step.at(3)),
                Family.valueOf(step.after("family", "LV")),
                LocalDate.parse(step.at(4)),
                !step.words().contains("regular"),
                step.after("number", CasePoints.CONTRACT),
                step.after("name", CasePoints.NAME),
                step.after("kana", CasePoints.KANA),
                step.after("address", CasePoints.ADDRESS),
                null,
                "見本窓口",
                "03-0000-0000");
    }

    /** {@code correct A 9004 P 2024-04-18 name …}: a relay whole, anew. */
    private void correct(Step step) {
        String version = "\"" + line(step.at(1)).version() + "\"";
        relays.correct(number(step.at(1)), relay(step), step.after("version", version), owner(step.at(1)));
    }

    private RelayLine line(String letter) {
        return relayViews.result(number(letter), owner(letter)).orElseThrow();
    }

    /** {@code decide A 9001 NG ADDRESS,CONTRACT_NAME}. */
    private void decide(Step step) {
        List<String> reasons = step.words().size() > 4 ? List.of(step.at(4).split(",")) : List.of();
        String version = "\"" + line(step.at(1)).version() + "\"";
        relays.decide(
                number(step.at(1)),
                new Decision(step.at(3).equals("OK"), reasons, null, null, null),
                step.after("version", version),
                retailer(step.at(2)));
    }

    private void apply(Step step) {
        Caller caller = retailer(step.at(2));
        String relay = step.after("relay", "");
        CaseContents contents = new CaseContents(point(step.at(3)), step, relay.isEmpty() ? null : number(relay));
        keep(
                step.at(1),
                caller,
                applications
                        .apply(contents.content(), null, caller)
                        .application()
                        .number());
    }

    /** {@code move S start 9004 P 2024-04-25}: an application corrected. */
    private void move(Step step) {
        Step wanted = step.from(1);
        String letter = step.at(1);
        ApplicationLine line =
                applicationViews.progress(number(letter), owner(letter)).orElseThrow();
        List<String> words = new java.util.ArrayList<>(wanted.words());
        java.util.Collections.swap(words, 0, 1);
        CaseContents contents = new CaseContents(point(words.get(3)), new Step(step.line(), words), line.relay());
        applications.correct(number(letter), contents.content(), "\"" + line.version() + "\"", owner(letter));
    }

    private void tso(Step step) {
        String number = number(step.at(1));
        switch (step.word()) {
            case "accept" -> desk.accept(number, null, TSO);
            case "works" -> {
                LocalDate on = LocalDate.parse(step.at(3));
                if (step.at(2).equals("planned")) {
                    desk.planWorks(number, on, null, TSO);
                } else {
                    desk.worksDone(number, on, null, TSO);
                }
            }
            case "complete" -> desk.complete(number, null, TSO);
            case "refuse" -> desk.refuse(number, step.at(2), null, null, TSO);
            case "let-go" -> desk.answerCancel(number, true, null, null, TSO);
            default -> desk.answerCancel(number, false, null, null, TSO);
        }
    }

    static Caller retailer(String company) {
        return TestCallers.caller(company, Role.RETAILER);
    }
}
