package org.koiki.switching;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.supplypoint.load.BulkLoad;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;

/** Points of Tokyo that 9001 supplies, for tests outside this package. */
public final class SuppliedPoints {
    private static final int STORY = 99_990;

    private final CasePoints points;
    private final BulkLoad loads;

    public SuppliedPoints(ApplicationContext hub) {
        points = new CasePoints(hub);
        points.open(STORY);
        loads = hub.getBean(BulkLoad.class);
    }

    /** The number of a new point. @param next regular reading date */
    public String supplied(String letter, String next) {
        return supplied(letter, "LV", next);
    }

    /** The number of a new point that nobody supplies. @param next regular reading date */
    public String idle(String letter, String next) {
        points.put(new Step(0, List.of("point", letter, "LV", "next", next)));
        return points.number(letter);
    }

    public String suppliedInHighVoltage(String letter, String next) {
        return supplied(letter, "HV", next);
    }

    public String suppliedFeedIn(String letter, String next) {
        return supplied(letter, "FIT", next);
    }

    private String supplied(String letter, String family, String next) {
        points.put(new Step(0, List.of("point", letter, family, "next", next)));
        points.contract(new Step(0, List.of("contract", letter, "9001", "2016-04-01")));
        return points.number(letter);
    }

    /**
     * Loads many points at once.
     *
     * @param retailer operator code that supplies them
     * @param prefix digits that follow the area
     */
    public List<String> many(int count, String prefix, String retailer, String next) {
        List<String> numbers = IntStream.range(0, count)
                .mapToObj(number ->
                        "03" + prefix + "%%0%dd".formatted(20 - prefix.length()).formatted(number))
                .toList();
        load(
                "number,family,voltage,address,method,generation,state,next_reading",
                numbers,
                number -> number + ",LV,LOW,東京都千代田区丸の内1-2-3,AMPERE_BREAKER,0,IN_USE," + next);
        load("point,retailer,customer,from", numbers, number -> number + "," + retailer + ",山田太郎,2016-04-01");
        return numbers;
    }

    private void load(String header, List<String> numbers, UnaryOperator<String> line) {
        String csv = header + "\n" + numbers.stream().map(line).collect(Collectors.joining("\n"));
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        loads.load(new ByteArrayInputStream(bytes), Set.of("03"), new Actor("1003", "10033-admin", null, null));
    }

    /** Corrects the contract of a point so that another retailer follows. */
    public void endedAndFollowed(String letter, String on, String company) {
        points.ended(new Step(0, List.of("ended", letter, "9001", on)));
        points.contract(new Step(0, List.of("contract", letter, company, on)));
    }
}
