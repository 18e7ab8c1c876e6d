package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.client.testing.TestHub.Request;

@DisplayName("Certificates of areas on the command line")
class EnergyCertificatesTests extends CommandTest {
    private static final String PATH = "/api/v1/energy/certificates";
    private static final String VALID = """
            {"area":"06","company":"9901","fingerprint":"3f9a","state":"VALID","subject":"CN=kansai",
            "notAfter":"2027-03-31T00:00:00Z","since":"2016-05-30T01:00:00Z"}""";
    private static final String GONE = """
            {"area":"09","company":"9901","fingerprint":"77aa","state":"UNREGISTERED","subject":null,
            "notAfter":null,"since":"2016-05-30T01:00:00Z"}""";

    @Test
    void areListedWithWhatHasBecomeOfThem() {
        hub.on(PATH, request -> request.json(200, "[" + VALID + "," + GONE + "]"));

        assertThat(run("energy", "certificates", "list")).isZero();

        assertThat(out())
                .isEqualTo("06  9901  3f9a  VALID  2027-03-31T00:00:00Z  CN=kansai\n"
                        + "09  9901  77aa  UNREGISTERED  -  -\n");

        assertThat(run("energy", "certificates", "list", "--json")).isZero();
        assertThat(out()).startsWith("{\"area\":\"06\",\"company\":\"9901\"").hasLineCount(2);
    }

    @Test
    void areNamedForAnArea() {
        hub.on(PATH + "/06", request -> request.json(200, "[" + VALID + "]"));

        assertThat(run("energy", "certificates", "set", "06", "3f9a", "77aa")).isZero();

        assertThat(out()).startsWith("06  9901  3f9a  VALID");
        Request sent = hub.requests().getFirst();
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sent.text()).isEqualTo("{\"certificates\":[\"3f9a\",\"77aa\"]}");
    }

    @Test
    void areTakenOutAltogether() {
        hub.on(PATH + "/06", request -> request.json(200, "[]"));

        assertThat(run("energy", "certificates", "clear", "06")).isZero();

        assertThat(out()).isEmpty();
        assertThat(err()).contains("area 06: every registered certificate fetches");
        assertThat(hub.requests().getFirst().text()).isEqualTo("{\"certificates\":[]}");
    }

    @Test
    void areRefusedWhenUnfit() {
        hub.on(
                PATH + "/06",
                request -> request.json(422, "{\"code\":\"ENERGY-CERTIFICATE-UNFIT\",\"detailEn\":\"not usable\"}"));

        assertThat(run("energy", "certificates", "set", "06", "3f9a")).isEqualTo(Exit.REFUSED);
        assertThat(err()).contains("ENERGY-CERTIFICATE-UNFIT not usable");
    }

    @Test
    void needAnAreaAndAFingerprint() {
        assertThat(run("energy", "certificates")).isEqualTo(Exit.USAGE);
        assertThat(run("energy", "certificates", "set", "06")).isEqualTo(Exit.USAGE);
        assertThat(run("energy", "certificates", "clear")).isEqualTo(Exit.USAGE);
    }

    @Test
    void explainThemselvesInBothLanguages() {
        for (String command : new String[] {"list", "set", "clear"}) {
            assertThat(bare("energy", "certificates", command, "--help", "--lang", "ja"))
                    .isZero();
            assertThat(out()).contains("証明書").doesNotContainPattern("(?m)^ +(-\\w, )?--[\\w-]+(=\\S+|\\[=\\S+])?$");
        }
        assertThat(bare("energy", "certificates", "set", "--help")).isZero();
        assertThat(out()).contains("Usage: koiki energy certificates set", "as cert list shows it");
    }
}
