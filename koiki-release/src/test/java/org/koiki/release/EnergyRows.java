package org.koiki.release;

import static org.koiki.release.EnergyDays.DAY;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the systems of a TSO send of its points. */
final class EnergyRows {
    private static final int POINTS = 2_000;

    /** The point of which the contract comes late. */
    private static final int LATE = 9_999;

    private EnergyRows() {}

    /** A value of each point that has a contract from the beginning. */
    static String batch(int slot) {
        return csv(values(slot));
    }

    /** The same and one of the late point. */
    static String whole(int slot) {
        return csv(values(slot) + row(LATE, slot));
    }

    /** Other values of a few points of both retailers. */
    static String few(int slot) {
        return csv(lines(3, 5, point -> row(point, slot + 100)));
    }

    private static String csv(String rows) {
        return "point,energy,quality\n" + rows;
    }

    private static String values(int slot) {
        return lines(1, POINTS, point -> row(point, slot));
    }

    private static String row(int point, int slot) {
        return "%s,%d.%04d,0\n".formatted(number(point), point % 7, (point * 31 + slot * 17) % 10_000);
    }

    static String points() {
        return points(1, POINTS);
    }

    static String latePoint() {
        return points(LATE, LATE);
    }

    private static String points(int from, int to) {
        return "number,family,voltage,address,method,reading_day,generation,state\n"
                + lines(
                        from,
                        to,
                        point -> number(point) + (point % 50 == 0 ? ",HV,HIGH_LARGE" : ",LV,LOW")
                                + ",東京都千代田区霞が関1-2-3,MEASURED_DEMAND,31,0,IN_USE\n");
    }

    static String contracts() {
        return contracts(1, POINTS);
    }

    static String lateContract() {
        return contracts(LATE, LATE);
    }

    private static String contracts(int from, int to) {
        return "point,retailer,customer,from,contract_number\n"
                + lines(
                        from,
                        to,
                        point -> "%s,%s,見本 %d,%s,C-%d\n"
                                .formatted(number(point), point % 3 == 0 ? "90043" : "90013", point, DAY, point));
    }

    private static String number(int point) {
        return "03%020d".formatted(440_000 + point);
    }

    private static String lines(int from, int to, IntFunction<String> line) {
        return IntStream.rangeClosed(from, to).mapToObj(line).collect(Collectors.joining());
    }
}
