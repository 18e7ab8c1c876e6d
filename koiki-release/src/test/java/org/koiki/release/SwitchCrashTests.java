package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.bench.load.Postgres;
import org.koiki.client.Application;
import org.koiki.client.ApplicationRequest.Customer;
import org.koiki.client.ApplicationRequest.Head;
import org.koiki.client.ApplicationRequest.SwitchEnd;
import org.koiki.client.ApplicationRequest.SwitchStart;
import org.koiki.client.KoikiClient;

/** “Start and end either both take effect or neither”: the hub is killed at tables that a switch writes on its day, one after the other. */
@Tag("long")
class SwitchCrashTests {
    /** In the order in which they are written to: the old contract ends, the new one begins and the point is its, both halves move, all is told. */
    private static final List<String> TABLES = List.of(
            "supplypoint.former_contract_3",
            "supplypoint.supply_point_3",
            "switching.application",
            "switching.application_step",
            "audit.entry",
            "notice.notice");

    private static final int TRIES = 2_000;
    private static final int PAUSE = 50_000_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 7, 1);

    @TempDir
    Path folder;

    private RunningSandbox hub;

    @Test
    void bothHalvesTakeEffectOrNeitherWhereverTheHubIsKilled() throws Exception {
        hub = RunningSandbox.start(folder.resolve("data"), "--clock", "2016-05-30T10:00:00+09:00");
        try {
            new MeterSystem(hub).load(points());
            new MeterSystem(hub).load(contracts());
            for (int i = 0; i < TABLES.size(); i++) {
                match(i);
            }
            for (int i = 0; i < TABLES.size(); i++) {
                killAt(i);
            }
        } finally {
            hub.close();
        }
    }

    /** Each switch is of a day of its own. */
    private void match(int number) {
        Head head = Head.of(point(number), "LV", day(number), "1", true);
        Customer customer = new Customer(null, "見本 太郎", null);
        try (KoikiClient gaining = as("90043");
                KoikiClient losing = as("90013");
                KoikiClient tso = as("10033")) {
            Application start = gaining.switching()
                    .file(
                            SwitchStart.of(head, true, null, "LA083", "LIGHT", "AMPERE_BREAKER", customer),
                            "start-" + number);
            losing.switching().file(new SwitchEnd(head, true, null), "end-" + number);
            assertThat(tso.switching().accept(start.number()).stage()).isEqualTo("MATCHED");
        }
    }

    private void killAt(int number) throws Exception {
        // What else the night writes to these tables is done before.
        new MeterSystem(hub).clock(day(number).minusDays(1) + "T23:59:00+09:00");
        assertThat(state(number)).isEqualTo(before());
        try (HeldTable first = HeldTable.hold(hub.data(), TABLES.getFirst())) {
            begin(number);
            HeldTable held = first;
            held.await();
            for (String table : TABLES.subList(1, number + 1)) {
                HeldTable next = HeldTable.hold(hub.data(), table);
                held.release();
                held = next;
                held.await();
            }
            assertThat(state(number)).isEqualTo(before());
            hub.kill();
            held.release();
        }
        hub = RunningSandbox.start(hub.data());
        for (int i = 0; i < TRIES && state(number).equals(before()); i++) {
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(state(number)).isEqualTo(after(number));
    }

    private void begin(int number) {
        MeterSystem clock = new MeterSystem(hub);
        Thread.ofVirtual().start(() -> {
            try {
                clock.clock(day(number) + "T00:01:00+09:00");
            } catch (IOException | InterruptedException e) {
                // The hub was killed.
            }
        });
    }

    private static List<String> before() {
        return List.of("90013 [2016-04-01,)", "SWITCH_END MATCHED, told 0", "SWITCH_START MATCHED, told 0");
    }

    private static List<String> after(int number) {
        return List.of(
                "90013 [2016-04-01,%s)".formatted(day(number)),
                "90043 [%s,)".formatted(day(number)),
                "SWITCH_END COMPLETED, told 1",
                "SWITCH_START COMPLETED, told 1");
    }

    /** The contracts of a point, and its applications with how often their applicants were told of the effect. */
    private List<String> state(int number) throws IOException, SQLException {
        try (Connection database = Postgres.in(hub.data().resolve("database")).connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select retailer || ' ' || days as state from supplypoint.contract_3 contract
                        join supplypoint.supply_point_3 point on point.id = contract.point where point.number = '%1$s'
                        union all
                        select kind || ' ' || stage || ', told ' || (
                            select count(*) from notice.notice told
                            where told.company = application.company and told.kind = 'application.completed'
                                and split_part(told.key, '/', 1) = application.number)
                        from switching.application where point = '%1$s'
                        order by state
                        """.formatted(point(number)))) {
            List<String> state = new ArrayList<>();
            while (rows.next()) {
                state.add(rows.getString("state"));
            }
            return state;
        }
    }

    private KoikiClient as(String operator) {
        Path certificates = hub.data().resolve("certs");
        return KoikiClient.open(org.koiki.client.Connection.to("https://localhost:" + hub.port() + "/")
                .certificate(certificates.resolve(operator + ".pem"), certificates.resolve(operator + ".key"))
                .authority(certificates.resolve("ca.pem"))
                .login(operator + "-admin", "koiki-sandbox"));
    }

    private static String points() {
        return "number,family,voltage,address,method,reading_day,generation,state\n"
                + lines("%s,LV,LOW,東京都千代田区霞が関1-2-3,AMPERE_BREAKER,31,0,IN_USE\n");
    }

    private static String contracts() {
        return "point,retailer,customer,from\n" + lines("%s,90013,見本 太郎,2016-04-01\n");
    }

    private static String lines(String line) {
        return IntStream.range(0, TABLES.size())
                .mapToObj(number -> line.formatted(point(number)))
                .collect(Collectors.joining());
    }

    private static String point(int number) {
        return "03%020d".formatted(770_000 + number);
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }
}
