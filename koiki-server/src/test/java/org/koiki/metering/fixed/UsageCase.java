package org.koiki.metering.fixed;

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

/** Points of Okinawa that a retailer supplies, and their values. */
public final class UsageCase {
    public static final String AREA = "10";
    public static final String TSO = "10100";
    public static final String SAKURA = "90040";

    private static final Actor NOBODY = new Actor("1010", null, null, null);

    private final ApplicationContext hub;

    public UsageCase(ApplicationContext hub) {
        this.hub = hub;
    }

    public static String number(int last) {
        return "10%020d".formatted(880_000 + last);
    }

    /** A point that is read on a day of the month, with a contract. */
    public void supply(int last, VoltageClass voltage, int readingDay, String from, String until) {
        supply(SAKURA, last, voltage, readingDay, from, until);
    }

    public void supply(String retailer, int last, VoltageClass voltage, int readingDay, String from, String until) {
        SupplyPointNumber number = SupplyPointNumber.of(number(last));
        hub.getBean(SupplyPoints.class).put(point(number, voltage, readingDay), null, NOBODY);
        hub.getBean(Contracts.class)
                .begin(
                        number,
                        new ContractTerms(
                                new Validity(LocalDate.parse(from), LocalDate.parse(until)),
                                retailer,
                                null,
                                "C-" + last,
                                new Customer("見本 <" + last + "> & 花子", null, null)),
                        NOBODY);
    }

    /** A meter that measures at a point from a day on. */
    public void install(int last, String meter, String since) {
        hub.getBean(SupplyPoints.class)
                .put(
                        SupplyPointNumber.of(number(last)),
                        new Meter(meter, new Validity(LocalDate.parse(since), null), true, true),
                        NOBODY);
    }

    /** Takes a point's contract back, as if it had never been. */
    public void cancel(int last) {
        SupplyPointNumber number = SupplyPointNumber.of(number(last));
        Contracts contracts = hub.getBean(Contracts.class);
        contracts.cancel(number, contracts.of(number).getFirst().id(), NOBODY);
    }

    private static SupplyPoint point(SupplyPointNumber number, VoltageClass voltage, int readingDay) {
        boolean low = voltage == VoltageClass.LOW;
        ContractDeterminationMethod method =
                low ? ContractDeterminationMethod.AMPERE_BREAKER : ContractDeterminationMethod.MEASURED_DEMAND;
        return new SupplyPoint(
                number,
                low ? Family.LV : Family.HV,
                voltage,
                new Place("9000001", "沖縄県那覇市港町1丁目", "見本ハイツ 101"),
                new Wheeling(
                        "STANDARD",
                        method,
                        low ? null : 100,
                        low ? 40 : null,
                        null,
                        null,
                        low ? null : 98,
                        null,
                        List.of()),
                new Reading(readingDay, null),
                null,
                false,
                false,
                new Use(ContractState.IN_USE, null, null));
    }

    public void put(String day, int slot, String batch, String... rows) throws Exception {
        var client = hub.getBean(TestMarket.class).client(TSO);
        byte[] csv = ("point,energy,quality\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                client.send(client.request("/api/v1/energy/%s/%s/%d/%s".formatted(AREA, day, slot, batch))
                        .header("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofByteArray(csv)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public static String row(int last, String energy, int flag) {
        return "%s,%s,%d".formatted(number(last), energy, flag);
    }

    public Path folder(String day) {
        return folder(day, SAKURA);
    }

    Path folder(String day, String retailer) {
        return hub.getBean(FilesFolder.class).root().resolve("files/%s/%s/%s".formatted(AREA, day, retailer));
    }

    /** Files that lie there, by name. */
    public List<Path> files(String day, String prefix) throws Exception {
        return files(folder(day), prefix);
    }

    static List<Path> files(Path folder, String prefix) throws Exception {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .sorted()
                            .toList());
        }
    }
}
