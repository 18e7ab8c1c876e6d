package org.koiki.metering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.TSO;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import com.github.luben.zstd.Zstd;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.publication.Publishing;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Batches of readings by /api/v1")
class BatchIntakeTests {
    private final ApplicationContext hub;
    private final TestClock clock;

    @Autowired
    BatchIntakeTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        market.supply(21, SAKURA, VoltageClass.LOW);
        return market;
    }

    @Test
    void theSameBatchCountsOnceAndAnotherUnderItsIdIsAConflict() throws Exception {
        MeteringCase market = market("2016-04-11");

        HttpResponse<String> first = market.put(5, "b1", row(21, "1.5", 0), row(99, "2", 0), row(21, "3", 0), "x,1,0");
        HttpResponse<String> again = market.put(5, "b1", row(21, "1.5", 0), row(99, "2", 0), row(21, "3", 0), "x,1,0");
        HttpResponse<String> other = market.put(5, "b1", row(21, "1.6", 0));
        HttpResponse<String> rejects = market.get(5, "/b1/rejects");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.body())
                .isEqualTo(first.body())
                .isEqualTo(market.get(5, "/b1").body());
        assertThat(JsonPath.<Integer>read(first.body(), "$.rows")).isEqualTo(4);
        assertThat(JsonPath.<Integer>read(first.body(), "$.accepted")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(first.body(), "$.unknown")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(first.body(), "$.rejected")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(first.body(), "$.reasons['ENERGY-ROW-NUMBER']"))
                .isEqualTo(1);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("ENERGY-BATCH-DIFFERS");
        assertThat(rejects.body().lines().toList()).hasSize(4);
        assertThat(rejects.body()).contains("3,ENERGY-ROW-UNKNOWN,point," + number(99));
        assertThat(JsonPath.<List<String>>read(market.get(5, "").body(), "$[*].batch"))
                .containsExactly("b1");
    }

    @Test
    void onlyTheTsoOfTheAreaPutsThemAndOnlyOfSlotsThatHaveEnded() throws Exception {
        MeteringCase market = market("2016-04-12");

        assertThat(market.put("10066", 5, "b1", row(21, "1", 0)).body()).contains("ENERGY-AREA");
        assertThat(market.put(SAKURA, 5, "b1", row(21, "1", 0)).statusCode()).isEqualTo(403);
        assertThat(market.put(25, "b1", row(21, "1", 0)).body()).contains("ENERGY-EARLY");
        assertThat(market.put(49, "b1", row(21, "1", 0)).body()).contains("ENERGY-SLOT");
        assertThat(market.put(5, "b.1", row(21, "1", 0)).body()).contains("ENERGY-BATCH-NAME");
        assertThat(market.get(5, "/b1").statusCode()).isEqualTo(404);
        clock.set("2016-08-12T12:00:00+09:00");
        assertThat(market.put(5, "b1", row(21, "1", 0)).body()).contains("ENERGY-LATE");
        clock.set("2016-03-02T12:00:00+09:00");
        assertThat(new MeteringCase(hub, "2016-03-01").put(5, "b1").statusCode())
                .isIn(403, 409);
    }

    @Test
    void theyMayBePackedAndHalfAFileIsNoBatch() throws Exception {
        MeteringCase market = market("2016-04-13");
        String csv = MeteringCase.csv(row(21, "1.5", 0));
        byte[] packed = packed(csv);

        HttpResponse<String> half = put(market, "half", "gzip", Arrays.copyOf(packed, packed.length / 2));
        HttpResponse<String> whole = put(market, "whole", "gzip", packed);
        byte[] zstd = Zstd.compress(csv.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> halfZstd = put(market, "half", "zstd", Arrays.copyOf(zstd, zstd.length / 2));
        HttpResponse<String> same = put(market, "whole", "zstd", zstd);

        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("ENERGY-UNREADABLE");
        assertThat(halfZstd.statusCode()).isEqualTo(422);
        assertThat(halfZstd.body()).contains("ENERGY-UNREADABLE").contains("no whole zstd");
        assertThat(market.get(5, "/half").statusCode()).isEqualTo(404);
        assertThat(JsonPath.<Integer>read(whole.body(), "$.accepted")).isEqualTo(1);
        assertThat(same.body()).isEqualTo(whole.body());
    }

    @Test
    void aCrashBeforeTheReceiptLeavesNothingThatCounts() throws Exception {
        MeteringCase market = market("2016-04-15");
        HttpResponse<String> stopped = stopped(() -> market.put(5, "a", row(21, "1", 0)));

        assertThat(stopped.statusCode()).isEqualTo(500);
        assertThat(market.get(5, "").body()).isEqualTo("[]");
        market.taken(5, "a", row(21, "1", 0));
        assertThat(JsonPath.<List<Integer>>read(market.get(5, "").body(), "$[*].number"))
                .containsExactly(1);
    }

    /** Before its receipt is kept. */
    private HttpResponse<String> stopped(Callable<HttpResponse<String>> put) throws Exception {
        JdbcClient jdbc = hub.getBean(JdbcClient.class);
        jdbc.sql("""
                create function metering.stop() returns trigger language plpgsql as $$ begin raise 'stopped'; end $$
                """).update();
        jdbc.sql("create trigger stop before insert on metering.batch for each row execute function metering.stop()")
                .update();
        try {
            return put.call();
        } finally {
            jdbc.sql("drop function metering.stop cascade").update();
        }
    }

    @Test
    void nothingIsToldOfWhatABatchCameToBeforeACrashOnceMoreMetersAreKnown() throws Exception {
        MeteringCase market = market("2016-06-20");
        byte[] csv = MeteringCase.csvWithMeters(row(21, "1", 0) + ",OLD-20", row(21, "2", 0) + ",NEW-20");

        HttpResponse<String> stopped = stopped(() -> market.put(TSO, 5, "a", "text/csv", csv));
        market.exchange(21, "OLD-20", "NEW-20");
        HttpResponse<String> again = market.put(TSO, 5, "a", "text/csv", csv);

        assertThat(stopped.statusCode()).isEqualTo(500);
        assertThat(JsonPath.<Integer>read(again.body(), "$.accepted")).isEqualTo(1);
        assertThat(market.get(5, "/a/rejects").body()).isEmpty();
    }

    private HttpResponse<String> put(MeteringCase market, String batch, String encoding, byte[] packed)
            throws Exception {
        MutualTlsClient client = hub.getBean(TestMarket.class).client(TSO);
        return client.send(client.request(market.path(5) + "/" + batch)
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", encoding)
                .PUT(BodyPublishers.ofByteArray(packed)));
    }

    private static byte[] packed(String csv) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsKeptIsPublishedWhenTheContractArrivesLate() throws Exception {
        MeteringCase market = market("2016-04-14");
        market.taken(5, "a", row(21, "1", 0), row(22, "2", 0));
        market.taken(5, "b", row(22, "2.5", 0));
        market.taken(6, "a", row(21, "1", 0));
        hub.getBean(Publishing.class).run();
        hub.getBean(LateContracts.class).apply();
        assertThat(market.files(HOTARU)).isEmpty();

        market.supply(22, HOTARU, VoltageClass.LOW);
        hub.getBean(LateContracts.class).apply();
        hub.getBean(LateContracts.class).apply();
        hub.getBean(Publishing.class).run();

        assertThat(names(market.files(HOTARU)))
                .containsExactly("W41110201604140200000000.zip", "W41110201604140230000000.zip");
        assertThat(names(market.files(SAKURA)))
                .containsExactly("W41110201604140200000000.zip", "W41110201604140230000000.zip");
        assertThat(market.get(6, "").body()).contains("\"late.2\"");
        assertThat(JsonPath.<List<String>>read(market.get(5, "").body(), "$[*].batch"))
                .containsExactly("a", "b", "late.3");
        assertThat(JsonPath.<Integer>read(market.get(5, "/late.3").body(), "$.accepted"))
                .isEqualTo(1);
    }

    @Test
    void aLatePointIsInTheFilesOfAllSlotsAlsoWhereAnotherUnknownPointGoesOnWaiting() throws Exception {
        MeteringCase market = market("2016-07-19");
        market.taken(5, "a", row(21, "1", 0), row(23, "9", 0));
        market.taken(6, "a", row(21, "1", 0), row(22, "2", 0), row(22, "3", 0), row(23, "9", 0));
        hub.getBean(Publishing.class).run();

        market.supply(22, HOTARU, VoltageClass.LOW);
        hub.getBean(LateContracts.class).apply();
        hub.getBean(Publishing.class).run();
        hub.getBean(LateContracts.class).apply();
        hub.getBean(Publishing.class).run();

        assertThat(names(market.files(HOTARU)))
                .containsExactly("W41110201607190200000000.zip", "W41110201607190230000000.zip");
        assertThat(waiting(market, 5)).containsExactly(1, 0);
        assertThat(waiting(market, 6)).containsExactly(1, 0);
    }

    /** Rows that wait for a contract, by batch. */
    private List<Integer> waiting(MeteringCase market, int slot) {
        return hub.getBean(JdbcClient.class)
                .sql("select waiting from metering.batch where area = ? and day = ? and slot = ? order by number")
                .params(Integer.parseInt(MeteringCase.AREA), LocalDate.parse("2016-07-19"), slot)
                .query((row, n) -> row.getInt("waiting"))
                .list();
    }

    @Test
    void partsOfAReadingAreKeptAndPublishedAsOne() throws Exception {
        MeteringCase market = market("2016-06-12");
        market.supply(24, HOTARU, VoltageClass.LOW);
        market.exchange(24, "OLD-24", "NEW-24");
        market.cancel(24);
        byte[] csv = MeteringCase.csvWithMeters(
                row(21, "1", 0) + ",", row(24, "0.2", 0) + ",OLD-24", row(24, "0.3", 2) + ",NEW-24");

        HttpResponse<String> receipt = market.put(TSO, 5, "a", "text/csv", csv);
        market.supply(24, HOTARU, VoltageClass.LOW);
        hub.getBean(LateContracts.class).apply();

        assertThat(JsonPath.<Integer>read(receipt.body(), "$.unknown")).isEqualTo(1);
        Path late = hub.getBean(Disk.class).at("batches/01/2016-06-12/5-late.2.readings");
        List<String> taken = new ArrayList<>();
        Readings.each(late, (position, energy, flag) -> taken.add(energy + " " + flag));
        assertThat(taken).containsExactly("5000 2");
    }

    @Test
    void whatIsKeptIsPickedUpByANodeThatStartsAfterTheOneThatTheHourAskedIsGone() throws Exception {
        MeteringCase market = market("2016-04-18");
        market.taken(5, "a", row(21, "1", 0), row(23, "2", 0));
        market.supply(23, HOTARU, VoltageClass.LOW);

        hub.getAutowireCapableBeanFactory().createBean(LateContractsTask.class).look();

        assertThat(JsonPath.<Integer>read(market.get(5, "/late.2").body(), "$.accepted"))
                .isEqualTo(1);
    }
}
