package org.koiki.bench.switching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Shot;
import org.koiki.bench.market.Nation;

/**
 * Applications of all retailers in turn: each starts to supply a customer of the next retailer, then each ends the contract of
 * the customer whom it loses, so that the halves meet.
 */
final class Applications {
    private static final String START = """
            {"head":{"supplyPoint":"%s","family":"LV","date":"%s","works":"NONE","applicantKind":"1","contact":"見本 花子",\
            "phone":"03-0000-0000","termsAccepted":true},"appointed":true,"balancingGroup":"%s","form":"LIGHT",\
            "method":"AMPERE_BREAKER","customer":{"contractNumber":"N-%d","name":"見本 太郎","kana":"ミホン タロウ","phone":"03-0000-0001"}}""";
    private static final String END = """
            {"head":{"supplyPoint":"%s","family":"LV","date":"%s","works":"NONE","applicantKind":"1","contact":"見本 次郎",\
            "phone":"03-0000-0002","termsAccepted":true},"appointed":true}""";

    private final Land land;
    private final List<Integer> retailers;
    private final List<Caller> callers;
    private final LocalDate day;
    private int turns;

    /** @param callers the retailers, in the order of their numbers */
    Applications(Land land, List<Integer> retailers, List<Caller> callers, LocalDate day) {
        this.land = land;
        this.retailers = retailers;
        this.callers = callers;
        this.day = day;
    }

    /** The next applications, in whole turns; what is told of each is its supply point. */
    List<Shot<String>> next(int count) {
        int length = 2 * callers.size();
        int first = turns;
        turns += Math.ceilDiv(count, length);
        return IntStream.range(first * length, turns * length)
                .parallel()
                .mapToObj(this::shot)
                .toList();
    }

    private Shot<String> shot(int number) {
        int turn = number / (2 * callers.size());
        int caller = number % callers.size();
        boolean start = number / callers.size() % 2 == 0;
        Caller sender = callers.get(caller);
        String point = land.supplied(turn, start ? (caller + 1) % callers.size() : caller);
        String json = start
                ? START.formatted(point, day, Nation.group(retailers.get(caller), Land.area(turn)), number)
                : END.formatted(point, day);
        String path = "/api/v1/switching/" + (start ? "switch-starts" : "switch-ends");
        return new Shot<>(caller, Requests.post(path, "bench-" + number, json, sender), point);
    }
}
