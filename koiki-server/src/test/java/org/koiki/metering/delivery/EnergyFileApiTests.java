package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class EnergyFileApiTests {
    private static final String FILES = "/api/v1/energy/files";

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestMarket market;

    @Autowired
    JdbcClient jdbc;

    private SampleEnergy energy;
    private MutualTlsClient http;

    @BeforeEach
    void receiver() {
        energy = new SampleEnergy(hub);
        http = market.client("90259");
    }

    @Test
    void listsWhatWasPublishedSinceTheCursor() throws Exception {
        EnergyFile first = energy.write("09", "90259", slotName("0110", "2016-05-20", 1), 1);
        EnergyFile second = energy.write("01", "90251", slotName("1110", "2016-05-20", 1), 2);
        energy.publish(first, energy.write("09", "90229", slotName("0110", "2016-05-20", 1), 3));
        energy.publish(second);
        String on = FILES + "?from=2016-05-20&to=2016-05-20";

        String all = http.get(on).body();
        String rest = http.get(on + "&cursor="
                        + JsonPath.read(http.get(on + "&limit=1").body(), "$.next"))
                .body();

        assertThat(JsonPath.<List<String>>read(all, "$.items[*].sha256"))
                .containsExactly(first.sha256(), second.sha256());
        assertThat(JsonPath.<List<String>>read(rest, "$.items[*].receiver")).containsExactly("90251");
        assertThat(JsonPath.<List<String>>read(
                        http.get(on + "&voltage=LOW&area=01&family=SAME_DAY").body(), "$.items[*].name"))
                .containsExactly(second.name().zip());
        assertThat(http.get(FILES + "?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void givesAFileByNameAndAsksForTheAreaWhereTwoHaveIt() throws Exception {
        EnergyFile file = energy.write("09", "90259", slotName("0110", "2016-05-21", 1), 1);
        energy.publish(file, energy.write("01", "90251", slotName("0110", "2016-05-21", 1), 2));
        String path = FILES + "/" + file.name().zip();

        HttpResponse<byte[]> got =
                http.sendForBytes(http.request(path + "?area=09").header("Range", "bytes=0-"));

        assertThat(got.statusCode()).isEqualTo(206);
        assertThat(SampleEnergy.sha256(got.body())).isEqualTo(file.sha256());
        assertThat(JsonPath.<String>read(http.get(path).body(), "$.code")).isEqualTo("ENERGY-AREA-MISSING");
        assertThat(http.send(http.request(path + "?area=09").header("If-None-Match", "\"" + file.sha256() + "\""))
                        .statusCode())
                .isEqualTo(304);
        assertThat(JsonPath.<String>read(http.get(FILES + "/nothing.zip").body(), "$.code"))
                .isEqualTo("ENERGY-FILE-NOT-FOUND");
    }

    @Test
    void leavesARefusedFetchInTheAuditTrail() throws Exception {
        assertThat(http.get(FILES + "/W4_nowhere$.zip").statusCode()).isEqualTo(404);

        assertThat(jdbc.sql("select outcome || ' ' || detail from audit.entry where company = '9025' and subject = ?")
                        .param("W4_nowhere?.zip")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("REFUSED ENERGY-FILE-NOT-FOUND");
    }

    @Test
    void signsTheManifestOfADayWithTheHubsCertificate() throws Exception {
        EnergyFile file = energy.write("09", "90259", slotName("0110", "2016-05-22", 1), 1);
        energy.publish(file);

        HttpResponse<byte[]> manifest = http.sendForBytes(http.request("/api/v1/energy/manifests/09/2016-05-22"));

        String[] parts =
                manifest.headers().firstValue("JWS-Signature").orElseThrow().split("\\.", -1);
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString(manifest.body());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(signer(parts[0]));
        signature.update((parts[0] + "." + content).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        Date signedAt = Date.from(Instant.ofEpochSecond(JsonPath.<Integer>read(header(parts[0]), "$.iat")));
        assertThat(signer(parts[0]).getNotBefore()).isBefore(signedAt);
        assertThat(JsonPath.<List<String>>read(
                        new String(manifest.body(), StandardCharsets.UTF_8), "$.files[*].sha256"))
                .containsExactly(file.sha256());
    }

    private static X509Certificate signer(String header) throws Exception {
        byte[] der = Base64.getDecoder().decode(JsonPath.<String>read(header(header), "$.x5c[0]"));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static String header(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
