package org.koiki.sandbox.supply;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.MasterData;

/** The sample points as the files in which a TSO hands over points, meters and contracts. */
final class SampleFiles {
    private static final long SEED = 2016;
    private static final String OPENING = "2016-04-01";

    private final List<SamplePoint> points;
    private final Map<String, List<BalancingGroup>> groups;
    private final LocalDate today;

    /** @param size number of points over all areas; areas with more towns in the list have more */
    SampleFiles(int size, MasterData market, LocalDate today) {
        List<Town> towns = Town.all();
        this.points = IntStream.range(0, size)
                .mapToObj(index -> new SamplePoint(SEED, index, towns.get(index % towns.size())))
                .toList();
        this.groups = market.groups(today).stream()
                .filter(group -> group.kind() == Kind.DEMAND)
                .collect(groupingBy(BalancingGroup::area));
        this.today = today;
    }

    byte[] points() {
        return file(
                "number,family,voltage,postal_code,address,building,method,power,current,reading_day,next_reading,generation,state",
                this::point);
    }

    byte[] meters() {
        return file("point,meter,from,half_hourly,remote", SampleFiles::meter);
    }

    byte[] contracts() {
        return file("point,retailer,group,contract_number,customer,kana,from", this::contract);
    }

    /** What a customer could show a new retailer: the last bill, so to say; idle points without customer. */
    byte[] customers() {
        return file(
                "point,family,retailer,group,contract_number,customer,kana,address,building,method,current,power",
                this::bill);
    }

    private byte[] file(String header, Function<SamplePoint, String> line) {
        return points.stream()
                .map(line)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n", header + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String point(SamplePoint point) {
        boolean high = point.isHighVoltage();
        return String.join(
                ",",
                point.number,
                point.family,
                high ? "HIGH_SMALL" : "LOW",
                point.postalCode(),
                point.address(),
                point.building(),
                point.method(),
                high ? String.valueOf(point.power()) : "",
                high ? "" : String.valueOf(point.current()),
                String.valueOf(point.readingDay),
                nextReading(point.readingDay).toString(),
                point.family.equals("FIT") ? "1" : "0",
                point.inUse ? "IN_USE" : "ENDED_IDLE");
    }

    private LocalDate nextReading(int day) {
        LocalDate reading = today.withDayOfMonth(day);
        return reading.isAfter(today) ? reading : reading.plusMonths(1);
    }

    private static String meter(SamplePoint point) {
        return String.join(",", point.number, "M" + point.number.substring(14), OPENING, "1", "1");
    }

    private String contract(SamplePoint point) {
        return group(point)
                .map(group -> String.join(",", point.number, supply(point, group), OPENING))
                .orElse("");
    }

    private Optional<BalancingGroup> group(SamplePoint point) {
        List<BalancingGroup> choice = groups.getOrDefault(point.number.substring(0, 2), List.of());
        return point.inUse && !choice.isEmpty() ? Optional.of(point.retailer(choice)) : Optional.empty();
    }

    /** Retailer, group, number of the contract, name and kana of the customer. */
    private static String supply(SamplePoint point, BalancingGroup group) {
        String number = "C-" + point.number.substring(15);
        return String.join(",", group.lead(), group.code(), number, String.join(",", point.customer()));
    }

    private String bill(SamplePoint point) {
        boolean high = point.isHighVoltage();
        return String.join(
                ",",
                point.number,
                point.family,
                group(point).map(group -> supply(point, group)).orElse(",,,,"),
                point.address(),
                point.building(),
                point.method(),
                high ? "" : String.valueOf(point.current()),
                high ? String.valueOf(point.power()) : "");
    }
}
