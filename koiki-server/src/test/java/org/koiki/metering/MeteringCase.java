package org.koiki.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.metering.delivery.FilesFolder;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;
import org.koiki.testing.TestMarket;
import org.springframework.context.ApplicationContext;

/** A day of Hokkaido with contracts of that day alone, so that its roster holds nothing else. */
public final class MeteringCase {
    public static final String AREA = "01";
    public static final String TSO = "10011";
    public static final String SAKURA = "90041";
    public static final String HOTARU = "90081";

    private static final Actor NOBODY = new Actor("1001", null, null, null);

    public final LocalDate day;
    private final ApplicationContext hub;

    public MeteringCase(ApplicationContext hub, String day) {
        this.hub = hub;
        this.day = LocalDate.parse(day);
    }

    public static String number(int last) {
        return "01%020d".formatted(770_000 + last);
    }

    /** A point that a retailer supplies on the day. */
    public void supply(int last, String retailer, VoltageClass voltage) {
        Family family = voltage == VoltageClass.LOW ? Family.LV : Family.HV;
        contract(last, retailer, point(SupplyPointNumber.of(number(last)), family, voltage));
    }

    /** A feed-in point that somebody has on the day. */
    public void feedIn(int last, String holder) {
        contract(last, holder, point(SupplyPointNumber.of(number(last)), Family.FIT, VoltageClass.LOW));
    }

    private void contract(int last, String retailer, SupplyPoint point) {
        SupplyPointNumber number = point.number();
        if (hub.getBean(SupplyPoints.class).find(number).isEmpty()) {
            hub.getBean(SupplyPoints.class).put(point, null, NOBODY);
        }
        hub.getBean(Contracts.class)
                .begin(
                        number,
                        new ContractTerms(
                                new Validity(day, day.plusDays(1)),
                                retailer,
                                null,
                                "C-" + last,
                                new Customer("見本 <" + last + "> & 花子", null, null)),
                        NOBODY);
    }

    /** A point's meter is exchanged on the day, as its TSO knows it. */
    public void exchange(int last, String former, String next) {
        install(last, former, new Validity(day.minusYears(8), day));
        install(last, next, new Validity(day, null));
    }

    private void install(int last, String meter, Validity days) {
        hub.getBean(SupplyPoints.class)
                .put(SupplyPointNumber.of(number(last)), new Meter(meter, days, true, true), NOBODY);
    }

    /** Takes a point's contract back, as if it had never been. */
    public void cancel(int last) {
        SupplyPointNumber number = SupplyPointNumber.of(number(last));
        Contracts contracts = hub.getBean(Contracts.class);
        contracts.cancel(number, contracts.of(number).getFirst().id(), NOBODY);
    }

    private static SupplyPoint point(SupplyPointNumber number, Family family, VoltageClass voltage) {
        boolean low = voltage == VoltageClass.LOW;
        ContractDeterminationMethod method =
                low ? ContractDeterminationMethod.AMPERE_BREAKER : ContractDeterminationMethod.MEASURED_DEMAND;
        return new SupplyPoint(
                number,
                family,
                voltage,
                new Place("0600001", "北海道札幌市中央区北一条西2", null),
                new Wheeling("STANDARD", method, low ? null : 100, low ? 40 : null, null, null, null, null, List.of()),
                new Reading(12, null),
                null,
                family == Family.FIT,
                false,
                new Use(ContractState.IN_USE, null, null));
    }

    public HttpResponse<String> put(int slot, String batch, String... rows) throws Exception {
        return put(TSO, slot, batch, rows);
    }

    public HttpResponse<String> put(String operator, int slot, String batch, String... rows) throws Exception {
        return put(operator, slot, batch, "text/csv", csv(rows).getBytes(StandardCharsets.UTF_8));
    }

    /** A body of any kind. */
    public HttpResponse<String> put(String operator, int slot, String batch, String type, byte[] body)
            throws Exception {
        var client = hub.getBean(TestMarket.class).client(operator);
        return client.send(client.request(path(slot) + "/" + batch)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(body)));
    }

    public void taken(int slot, String batch, String... rows) throws Exception {
        HttpResponse<String> answer = put(slot, batch, rows);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public HttpResponse<String> get(int slot, String rest) throws Exception {
        return hub.getBean(TestMarket.class).client(TSO).get(path(slot) + rest);
    }

    public String path(int slot) {
        return "/api/v1/energy/%s/%s/%d".formatted(AREA, day, slot);
    }

    public static String csv(String... rows) {
        return "point,energy,quality\n" + String.join("\n", rows) + "\n";
    }

    public static byte[] csvWithMeters(String... rows) {
        return ("point,energy,quality,meter\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static String row(int last, String energy, int flag) {
        return "%s,%s,%d".formatted(number(last), energy, flag);
    }

    /** All files that lie there for a retailer, by name, published or not. */
    public List<Path> files(String retailer) throws Exception {
        Path folder = hub.getBean(FilesFolder.class).root().resolve("files/%s/%s/%s".formatted(AREA, day, retailer));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    /** Puts a file where the folder of a retailer's files would be. */
    public Path inTheWay(String retailer) throws Exception {
        Path file = hub.getBean(FilesFolder.class).root().resolve("files/%s/%s/%s".formatted(AREA, day, retailer));
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    public static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
