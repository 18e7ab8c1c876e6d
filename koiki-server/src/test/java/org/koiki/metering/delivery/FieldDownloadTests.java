package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class FieldDownloadTests {
    private static final String BASE = "/wheeling/09";
    private static final String RECEIVER = "90229";
    private static final String OTHER = "90209";

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestMarket market;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private SampleEnergy energy;
    private MutualTlsClient http;

    @BeforeEach
    void receivers() {
        energy = new SampleEnergy(hub);
        http = market.client(RECEIVER).withoutLogin();
    }

    @Test
    void servesClientsOfTheFieldSlotBySlotAndCorrectionsUnderNewNames() throws Exception {
        FieldClient client = new FieldClient(market.client(RECEIVER), BASE);
        client.round();
        int before = client.held().size();
        energy.publish(
                energy.write("09", RECEIVER, slotName("0110", "2016-05-30", 2), 20),
                energy.write("09", RECEIVER, slotName("0110", "2016-05-30", 1), 10),
                energy.write("09", RECEIVER, slotName("1110", "2016-05-30", 1), 11));

        assertThat(client.round()).isEqualTo(3);
        assertThat(client.round()).isZero();
        energy.publish(
                energy.write("09", RECEIVER, slotName("0110", "2016-05-30", 1).at(1, 0), 99));
        assertThat(client.round()).isEqualTo(1);

        assertThat(client.leftForLater()).isEmpty();
        assertThat(client.slots().subList(before, before + 4))
                .containsExactly("0110/1/00", "1110/1/00", "0110/2/00", "0110/1/01");
    }

    @Test
    void servesAnAreaUnderThePathThatTheOperatorSet() throws Exception {
        EnergyFile file = energy.write("05", "90045", slotName("0110", "2016-05-29", 3), 30);
        energy.publish(file);
        MutualTlsClient client = market.client("90045").withoutLogin();

        assertThat(client.get("/hokuriku/w4/FileListReceiver").body())
                .contains(file.name().zip());
        assertThat(client.get("/hokuriku/w4/FileReceiver?file=" + file.name().zip())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/wheeling/05/FileListReceiver").statusCode()).isEqualTo(404);
    }

    @Test
    void sendsExactlyTheListedBytesWithoutEncoding() throws Exception {
        EnergyFile file = energy.write("09", RECEIVER, slotName("0110", "2016-05-29", 3), 30);
        energy.publish(file);

        HttpResponse<byte[]> whole = get(file.name().zip(), "Accept-Encoding", "gzip");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize((int) file.size());
        assertThat(SampleEnergy.sha256(whole.body())).isEqualTo(file.sha256());
        assertThat(whole.headers().firstValue("Content-Length")).contains(Long.toString(file.size()));
        assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(whole.headers().firstValue("ETag")).contains("\"" + file.sha256() + "\"");
    }

    @Test
    void goesOnInTheMiddleOfAFile() throws Exception {
        EnergyFile file = energy.write("09", RECEIVER, slotName("0110", "2016-05-29", 4), 40);
        energy.publish(file);
        String name = file.name().zip();

        byte[] whole = get(name, "Accept", "*/*").body();
        HttpResponse<byte[]> rest = get(name, "Range", "bytes=100-");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 100-%d/%d".formatted(file.size() - 1, file.size()));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(get(name, "Range", "bytes=" + file.size() + "-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void tellsNobodyOfFilesOfOthers() throws Exception {
        EnergyFile foreign = energy.write("09", OTHER, slotName("0110", "2016-05-29", 5), 50);
        energy.publish(foreign);

        HttpResponse<byte[]> refused = get(foreign.name().zip(), "Accept", "*/*");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(new String(refused.body())).startsWith("ENERGY-FILE-NOT-FOUND 自社あてのファイル");
        assertThat(new FieldClient(http, BASE).listed())
                .doesNotContainKey(foreign.name().zip());
        assertThat(http.get("/wheeling/01/FileListReceiver").body()).startsWith("ENERGY-NO-OPERATOR");
        assertThat(http.get(BASE + "/FileReceiver").statusCode()).isEqualTo(400);
        assertThat(http.get(BASE + "/Other").statusCode()).isEqualTo(404);
    }

    @Test
    void letsInRegisteredCertificatesOnly() throws Exception {
        MutualTlsClient stranger = market.client(TestAuthority.ca().client("CN=stranger"));

        assertThat(stranger.get(BASE + "/FileListReceiver").statusCode()).isEqualTo(403);
    }

    @Test
    void listsFilesAsLongAsTheyAreKept() throws Exception {
        EnergyFile slot = energy.write("09", RECEIVER, slotName("0110", "2016-05-28", 6), 60);
        EnergyFile fixed = energy.write("09", RECEIVER, dayName("W5", "1210", "2016-05-28"), 61);
        energy.publish(slot, fixed);
        FieldClient client = new FieldClient(http, BASE);

        clock.set("2016-07-29T12:00:00+09:00");
        assertThat(client.listed()).containsKeys(slot.name().zip(), fixed.name().zip());
        clock.set("2016-07-30T00:00:00+09:00");
        assertThat(client.listed())
                .doesNotContainKey(slot.name().zip())
                .containsKey(fixed.name().zip());
        assertThat(get(slot.name().zip(), "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void putsEveryDownloadIntoTheAuditTrailOfBoth() throws Exception {
        EnergyFile file = energy.write("09", RECEIVER, slotName("0110", "2016-05-29", 7), 70);
        energy.publish(file);

        get(file.name().zip(), "Range", "bytes=0-9");

        assertThat(jdbc.sql("select company || ' ' || owner || ' ' || detail from audit.entry where subject = ?")
                        .param("09/" + file.name().zip())
                        .query((row, number) -> row.getString(1))
                        .list())
                .contains("9022 1009 AUTOMATIC, bytes 0-9/" + file.size());
    }

    private HttpResponse<byte[]> get(String name, String header, String value)
            throws IOException, InterruptedException {
        return http.sendForBytes(
                http.request(BASE + "/FileReceiver?file=" + name).header(header, value));
    }
}
