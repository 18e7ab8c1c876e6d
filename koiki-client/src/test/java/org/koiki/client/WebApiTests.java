package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.message.MessageHeader;
import org.koiki.message.Place;
import org.koiki.message.PlanZip;
import org.koiki.message.Text;

class WebApiTests extends HubTest {
    private static final String PUT = "/RP12/OCCTO/api/upload/putW6BP0250File";

    @Test
    void putsTheZipWithUserAndPassword() throws Exception {
        hub.on("/service" + PUT, request -> request.result("0000", new byte[0]));

        Filing filing = koiki.webApi().put(PLAN);

        assertThat(filing).isInstanceOf(Filing.Accepted.class);
        TestForm form = TestForm.of(hub.requests().getFirst());
        assertThat(form.text("userid")).isEqualTo("99016-admin");
        assertThat(form.text("password")).isEqualTo("a secret&=ü");
        assertThat(PlanZip.open(form.bytes("file")).name()).isEqualTo(PLAN.name());
        assertThat(PlanZip.open(form.bytes("file")).xml()).isEqualTo(PLAN.bytes());
    }

    @Test
    void takesThePrefixFromTheUrl() {
        hub.on("/members/dfw" + PUT, request -> request.result("0000", new byte[0]));
        Connection members = new Connection(
                URI.create(hub.url() + "members/dfw/"),
                connection().identity(),
                connection().authority(),
                connection().login(),
                connection().timeout());

        try (KoikiClient client = KoikiClient.open(members)) {
            assertThat(client.webApi().put(PLAN)).isInstanceOf(Filing.Accepted.class);
        }
    }

    @Test
    void tellsWhyAPlanIsRefused() {
        Finding finding = new Finding(
                "PLN-0203",
                Finding.Severity.FAULT,
                new Place("JPTRM/JPM00022", 2, 7),
                "99136",
                "LZ026",
                12,
                "212",
                "211",
                new Text("合計が違います", "the sums differ"));
        MessageHeader header = new MessageHeader(
                "0", "700130000000", "990160000000", "OCTO", "W6", "3A", "0902", "160530093015", "1.1-1A");
        byte[] xml = new FaultReport(header, PLAN.name(), null, List.of(finding)).toXml();
        byte[] report = PlanZip.zip("W6_0902.xml", xml);
        hub.on(
                "/service" + PUT,
                request -> request.result("2004", Base64.getEncoder().encode(report)));

        Filing filing = koiki.webApi().put(PLAN);

        assertThat(filing).isInstanceOfSatisfying(Filing.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("2004");
            assertThat(refused.reason().en()).isEqualTo("in-plan check failed");
            assertThat(refused.findings()).containsExactly(finding);
            assertThat(refused.faultReport()).isEqualTo(xml);
        });
    }

    @Test
    void tellsAWrongPasswordFromAFault() {
        hub.on("/service" + PUT, request -> request.result("1001", new byte[0]));

        assertThatExceptionOfType(KoikiException.class)
                .isThrownBy(() -> koiki.webApi().put(PLAN))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
                    assertThat(failure.code()).isEqualTo("1001");
                });
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void listsAndFetches() throws Exception {
        String list = "<SBD-MSG><FILE_INFO><FILE_ID>0250-20160531-LZ016</FILE_ID><FILE_NAME>W6.xml</FILE_NAME>"
                + "</FILE_INFO></SBD-MSG>";
        byte[] zip = PlanZip.zip(PLAN.name(), PLAN.bytes());
        hub.on(
                "/service/RP12/OCCTO/api/listDownload/getW6BP0250FileList",
                request -> request.result("0000", list.getBytes(StandardCharsets.UTF_8)));
        hub.on(
                "/service/RP12/OCCTO/api/fileDownload/getW6BP0250File",
                request -> request.result("0000", Base64.getMimeEncoder().encode(zip)));

        FileInfo info = koiki.webApi().list("0250", LocalDate.of(2016, 5, 31)).getFirst();
        PlanFile file = koiki.webApi().get("0250", info.id());

        assertThat(info.fields()).containsEntry("FILE_NAME", "W6.xml");
        assertThat(file.xml()).isEqualTo(PLAN.bytes());
        assertThat(hub.requests().getFirst().text())
                .isEqualTo("userid=99016-admin&password=a%20secret%26%3D%C3%BC&from=20160531");
        assertThat(hub.requests().getLast().text()).endsWith("&fileid=0250-20160531-LZ016");
    }

    @Test
    void findsNothing() {
        hub.on(
                "/service/RP12/OCCTO/api/listDownload/getW6BP0250FileList",
                request -> request.result("3001", new byte[0]));

        assertThat(koiki.webApi().list("0250", LocalDate.of(2016, 5, 31))).isEmpty();
    }
}
