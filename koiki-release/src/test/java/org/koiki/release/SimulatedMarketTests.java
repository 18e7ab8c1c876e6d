package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.client.ApplicationRequest.Customer;
import org.koiki.client.ApplicationRequest.Head;
import org.koiki.client.ApplicationRequest.SwitchStart;
import org.koiki.client.Connection;
import org.koiki.client.EnergyQuery;
import org.koiki.client.KoikiClient;
import org.koiki.client.Relay;
import org.koiki.client.RelayRequest;

/** A developer switches a customer of the sandbox, and finds his files of readings. */
@Tag("long")
class SimulatedMarketTests {
    private static final String VISITOR = "99016";
    private static final String GROUP = "LZ016";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(200);

    @TempDir
    static Path folder;

    static RunningSandbox sandbox;
    static KoikiClient visitor;

    @BeforeAll
    static void start() throws Exception {
        sandbox = RunningSandbox.startAlive(
                folder.resolve("data"), "--clock", "2016-05-30T10:00:00+09:00", "--points", "2000");
        Path certificates = sandbox.data().resolve("certs");
        visitor = KoikiClient.open(Connection.to("https://localhost:" + sandbox.port())
                .certificate(certificates.resolve(VISITOR + ".pem"), certificates.resolve(VISITOR + ".key"))
                .authority(certificates.resolve("ca.pem"))
                .login(VISITOR + "-admin", "koiki-sandbox"));
        await(() -> Files.exists(sandbox.data().resolve("customers.csv")));
    }

    @AfterAll
    static void end() throws Exception {
        visitor.close();
        sandbox.end();
    }

    @Test
    void theOldRetailerAnswersAndTheDeskMatchesUntilTheCustomerIsSupplied() throws Exception {
        String[] customer = customer();
        LocalDate day = visitor.switching().earliest("SWITCH_START", customer[0]);
        Relay relay = visitor.switching()
                .register(
                        new RelayRequest(
                                customer[0], "LV", day, true, customer[4], customer[5], customer[6], customer[7], null),
                        "visit");
        await(() -> stage(relay).equals("ACCEPTED"));

        var start = visitor.switching()
                .file(
                        SwitchStart.of(
                                Head.of(customer[0], "LV", day, "1", true),
                                true,
                                relay.number(),
                                GROUP,
                                "LIGHT",
                                customer[9],
                                new Customer(null, customer[5], customer[6])),
                        "visit-start");
        await(() -> application(start.number()).equals("WITH_TSO"));
        clock("advance PT70M");
        await(() -> application(start.number()).equals("MATCHED"));
        clock("set " + day + "T00:10:00+09:00");

        await(() -> application(start.number()).equals("COMPLETED"));
    }

    @Test
    void filesOfReadingsAppearByThemselves() {
        await(() -> !visitor.energy().list(EnergyQuery.all()).isEmpty());
    }

    /** A low-voltage customer of another retailer in the visitor's area, as its bill tells, who may switch soon. */
    private static String[] customer() throws IOException {
        List<String> lines = Files.readAllLines(sandbox.data().resolve("customers.csv"));
        return lines.stream()
                .filter(line -> line.matches("06[0-9]{20},LV,9[0-9]{4}.*") && !line.contains("," + VISITOR + ","))
                .map(line -> line.split(",", -1))
                .filter(line -> line[8].isEmpty())
                .limit(20)
                .min(Comparator.comparing(line -> visitor.switching().earliest("SWITCH_START", line[0])))
                .orElseThrow();
    }

    private static String stage(Relay relay) {
        return visitor.switching().relays(null, null).items().stream()
                .filter(own -> own.number().equals(relay.number()))
                .map(Relay::stage)
                .findFirst()
                .orElseThrow();
    }

    private static String application(String number) {
        return visitor.switching().progress(number).stage();
    }

    private static void clock(String move) throws Exception {
        Release.Ended moved = Release.unpacked().shell("./koiki clock " + move + " --data " + sandbox.data());
        assertThat(moved.status()).as(moved.output()).isZero();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("the simulated market did not answer in time")
                    .isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
