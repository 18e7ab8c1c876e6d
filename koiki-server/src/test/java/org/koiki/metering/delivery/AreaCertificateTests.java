package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.slotName;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Certificates;
import org.koiki.participant.Fingerprint;
import org.koiki.participant.Role;
import org.koiki.sandbox.IssuedCertificate;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("Certificates of an area")
class AreaCertificateTests {
    private static final String COMPANY = "9031";
    private static final String RECEIVER = "90318";
    private static final String LIST = "/wheeling/08/FileListReceiver";
    private static final String FILES = "/api/v1/energy/files";
    private static final String NAMED = "/api/v1/energy/certificates";
    private static final Actor NOBODY = new Actor(null, null, null, null);
    private static final RequestPostProcessor USER =
            TestCallers.of(COMPANY, Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE", "CERTIFICATE_VIEW");
    private static final RequestPostProcessor ADMINISTRATOR = TestCallers.of(
            COMPANY, Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE", "CERTIFICATE_VIEW", "CERTIFICATE_ADMIN");

    @Autowired
    ApplicationContext hub;

    @Autowired
    TestMarket market;

    @Autowired
    Certificates certificates;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private SampleEnergy energy;
    private MutualTlsClient first;
    private String firstPrint;

    @BeforeEach
    void onlyTheFirstCertificate() {
        energy = new SampleEnergy(hub);
        first = market.client(RECEIVER);
        firstPrint = Fingerprint.of(market.certificate(RECEIVER).certificate());
        jdbc.sql("delete from metering.area_certificate where company = ?")
                .param(COMPANY)
                .update();
        certificates.of(COMPANY).stream()
                .filter(one -> !one.fingerprint().equals(firstPrint))
                .forEach(one -> certificates.free(NOBODY, one.fingerprint()));
    }

    @Test
    void areAllThatAreRegisteredUntilOneIsNamed() throws Exception {
        EnergyFile file = energy.write("08", RECEIVER, slotName("0110", "2016-05-26", 1), 1);
        energy.publish(file);
        String name = file.name().zip();
        MutualTlsClient second = market.client(registered("CN=second")).as(RECEIVER + "-admin", TestMarket.PASSWORD);

        assertThat(second.withoutLogin().get(LIST).body()).contains(name);
        assertThat(second.get(FILES + "/" + name).statusCode()).isEqualTo(200);

        assertThat(name(first, "08", firstPrint).statusCode()).isEqualTo(200);

        assertThat(first.withoutLogin().get(LIST).body()).contains(name);
        assertThat(first.get(FILES + "/" + name).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = second.withoutLogin().get(LIST);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(refused.body())
                .startsWith("ENERGY-CERTIFICATE 自社はエリア「08」に別の証明書を登録しています。")
                .contains("Your company has named other certificates for area 08.");
        assertThat(second.withoutLogin()
                        .get("/wheeling/08/FileReceiver?file=" + name)
                        .statusCode())
                .isEqualTo(403);
        for (String path : List.of(
                FILES + "/" + name,
                FILES + "/" + name + "?area=08",
                FILES + "?area=08",
                "/api/v1/energy/manifests/08/2016-05-26")) {
            HttpResponse<String> answer = second.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("ENERGY-CERTIFICATE");
        }

        assertThat(name(first, "08").statusCode()).isEqualTo(200);
        assertThat(second.withoutLogin().get(LIST).body()).contains(name);
    }

    @Test
    void openTheirAreaAlone() throws Exception {
        EnergyFile here = energy.write("08", RECEIVER, slotName("0110", "2016-05-26", 2), 2);
        EnergyFile there = energy.write("09", "90319", slotName("0110", "2016-05-26", 3), 3);
        energy.publish(here, there);
        IssuedCertificate other = registered("CN=eighth");
        MutualTlsClient second = market.client(other).as(RECEIVER + "-admin", TestMarket.PASSWORD);

        name(first, "08", Fingerprint.of(other.certificate()));
        name(first, "09", firstPrint);

        assertThat(second.get(FILES + "?from=2016-05-26").body())
                .contains(here.name().zip())
                .doesNotContain(there.name().zip());
        assertThat(first.get(FILES + "?from=2016-05-26").body())
                .contains(there.name().zip())
                .doesNotContain(here.name().zip());
        assertThat(first.get(LIST).statusCode()).isEqualTo(403);
        assertThat(first.get("/wheeling/09/FileListReceiver").statusCode()).isEqualTo(200);
        assertThat(get("/energy/files/08/" + here.name().zip(), USER)).hasStatus(403);
    }

    @Test
    void refuseEverythingWhenTheConnectionsOneOpensNoArea() throws Exception {
        IssuedCertificate other = registered("CN=all");
        for (String area : List.of("03", "08", "09")) {
            name(first, area, Fingerprint.of(other.certificate()));
        }

        assertThat(JsonPath.<String>read(first.get(FILES).body(), "$.code")).isEqualTo("ENERGY-CERTIFICATE");
        assertThat(get("/energy/files", USER)).hasStatusOk().bodyText().contains("ENERGY-CERTIFICATE", "エリア別証明書");
        assertThat(get("/energy/files/archive", USER)).hasStatus(403);
    }

    @Test
    void areRefusedWhenTheyAreNotUsableOnesOfTheCompany() throws Exception {
        String foreign = Fingerprint.of(market.certificate("90678").certificate());
        String revoked = Fingerprint.of(registered("CN=gone").certificate());
        certificates.revoke(NOBODY, revoked);

        assertThat(unfit(name(first, "08", foreign))).isEqualTo("UNREGISTERED");
        assertThat(unfit(name(first, "08", revoked))).isEqualTo("REVOKED");
        assertThat(unfit(put(first, "08", "{\"certificates\":[null]}"))).isEqualTo("UNREGISTERED");
        assertThat(name(first, "01", firstPrint).statusCode()).isEqualTo(403);
        assertThat(put(first, "08", "{}").statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<Object>>read(first.get(NAMED).body(), "$")).isEmpty();
    }

    @Test
    void changeOverTwoAtATimeAndAreShownWhenTheyAreRevoked() throws Exception {
        IssuedCertificate next = registered("CN=next");
        String nextPrint = Fingerprint.of(next.certificate());

        name(first, "08", firstPrint, nextPrint);
        assertThat(first.get(LIST).statusCode()).isEqualTo(200);
        assertThat(market.client(next).get(LIST).statusCode()).isEqualTo(200);
        certificates.revoke(NOBODY, nextPrint);

        assertThat(JsonPath.<List<String>>read(
                        first.get(NAMED).body(), "$[?(@.fingerprint == '%s')].state".formatted(nextPrint)))
                .containsExactly("REVOKED");
        assertThat(name(first, "08", firstPrint, nextPrint).statusCode()).isEqualTo(200);
        assertThat(name(first, "08", firstPrint).statusCode()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(first.get(NAMED).body(), "$[*].fingerprint"))
                .containsExactly(firstPrint);
    }

    @Test
    void areInTheAuditTrailWithTheirRefusals() throws Exception {
        String other = Fingerprint.of(registered("CN=audited").certificate());

        name(first, "08", other);
        name(first, "08", other);
        first.get(LIST);

        assertThat(audited("energy.certificates", "08/" + COMPANY)).contains("9031 1008 DONE named: [" + other + "]");
        assertThat(audited("energy.fetch", "08")).contains("9031 1008 REFUSED ENERGY-CERTIFICATE");
        assertThat(audited("energy.certificates", "08/" + COMPANY).stream().filter(entry -> entry.contains(other)))
                .hasSize(1);
    }

    @Test
    void areSeenByTheTsoOfTheArea() throws Exception {
        name(first, "08", firstPrint);

        assertThat(get("/energy/certificates", TestCallers.of("1008", Role.TSO, "ENERGY_VIEW")))
                .hasStatusOk()
                .bodyText()
                .contains(firstPrint, "見本いなほエナジー株式会社", "CN=" + RECEIVER)
                .doesNotContain("name=\"named\"");
        assertThat(get("/energy/certificates", TestCallers.of("1009", Role.TSO, "ENERGY_VIEW")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(firstPrint);
        assertThat(get(NAMED, TestCallers.coordinator("ENERGY_VIEW")))
                .hasStatusOk()
                .bodyText()
                .contains(firstPrint);
        assertThat(get(NAMED, TestCallers.of("9067", Role.RETAILER, "ENERGY_VIEW")))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
    }

    @Test
    void areNamedOnScreenByAnAdministrator() {
        assertThat(get("/energy/certificates", USER)).bodyText().doesNotContain("name=\"named\"");
        assertThat(get("/energy/certificates", ADMINISTRATOR)).bodyText().contains("value=\"03/" + firstPrint + "\"");

        assertThat(post("named=03/" + firstPrint + "&named=odd", USER)).hasStatus(403);
        assertThat(post("named=03/" + firstPrint + "&named=odd", ADMINISTRATOR))
                .hasRedirectedUrl("/energy/certificates?done=energy.certificates");
        assertThat(post("named=03/abc", ADMINISTRATOR)).bodyText().contains("ENERGY-CERTIFICATE-UNFIT");

        assertThat(get("/energy/certificates", USER)).bodyText().contains("指定したもののみ", "登録済みのすべて");
    }

    @Test
    void thatSomebodyElseNamesStayWhenAFormIsSavedThatDidNotShowThem() throws Exception {
        name(first, "08", firstPrint);

        assertThat(post("", ADMINISTRATOR)).hasStatus(302);
        assertThat(named("08")).containsExactly(firstPrint);

        assertThat(post("shown=08/" + firstPrint, ADMINISTRATOR)).hasStatus(302);
        assertThat(named("08")).isEmpty();
    }

    private List<String> named(String area) {
        return jdbc.sql("select fingerprint from metering.area_certificate where company = ? and area = ?")
                .params(COMPANY, area)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private IssuedCertificate registered(String subject) {
        IssuedCertificate made = TestAuthority.ca().client(subject + ",O=" + COMPANY);
        certificates.register(NOBODY, COMPANY, made.certificate());
        return made;
    }

    private static HttpResponse<String> name(MutualTlsClient client, String area, String... fingerprints)
            throws Exception {
        String list = fingerprints.length == 0 ? "" : "\"" + String.join("\",\"", fingerprints) + "\"";
        return put(client, area, "{\"certificates\":[" + list + "]}");
    }

    private static HttpResponse<String> put(MutualTlsClient client, String area, String body) throws Exception {
        return client.send(client.request(NAMED + "/" + area)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String unfit(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return JsonPath.read(answer.body(), "$.state");
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return http.get().uri(path).with(caller).exchange();
    }

    private MvcTestResult post(String form, RequestPostProcessor caller) {
        return http.post()
                .uri("/energy/certificates")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .with(caller)
                .with(csrf())
                .exchange();
    }

    private List<String> audited(String action, String subject) {
        return jdbc.sql("""
                select company || ' ' || owner || ' ' || outcome || ' ' || detail from audit.entry
                where action = ? and subject = ?
                """)
                .params(action, subject)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
