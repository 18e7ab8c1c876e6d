package org.koiki.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MainTests extends CommandTest {
    @Test
    void explainsItselfInBothLanguages() {
        assertThat(bare("plan", "submit", "--help")).isZero();
        assertThat(out()).contains("Usage: koiki plan submit", "Address of the hub");

        assertThat(bare("plan", "submit", "--help", "--lang=ja")).isZero();
        assertThat(out()).contains("ハブのアドレス").doesNotContain("Address of the hub");
    }

    @Test
    void explainsEveryOptionOfEveryCommand() {
        for (String command :
                new String[] {"submit", "check", "list", "get", "deliveries", "diff", "pairs", "filings", "report"}) {
            assertThat(bare("plan", command, "--help", "--lang", "ja")).isZero();
            assertThat(out()).doesNotContainPattern("(?m)^ +(-\\w, )?--[\\w-]+(=\\S+|\\[=\\S+])?$");
        }
    }

    @Test
    void refusesAWrongCommand() {
        assertThat(bare("plan", "sumbit")).isEqualTo(Exit.USAGE);
        assertThat(bare("plan", "list")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("No address of the hub");
        assertThat(bare("plan", "list", "--url", "ftp://x")).isEqualTo(Exit.USAGE);
        assertThat(bare("plan", "list", "--profile", "nobody")).isEqualTo(Exit.USAGE);
    }

    @Test
    void saysInBothLanguagesWhatIsNoDate() {
        assertThat(bare("plan", "list", "--date", "2016-13-30", "--lang", "en")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("2016-13-30 is no date").doesNotContain("java.");
        assertThat(bare("plan", "list", "--date", "2016-13-30", "--lang", "ja")).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("2016-13-30 は日付ではありません");
    }

    @Test
    void tellsThatNobodyAnswers() {
        hub.close();

        assertThat(run("plan", "list")).isEqualTo(Exit.CONNECTION);
        assertThat(err()).contains("cannot connect to localhost");
    }

    @Test
    void takesSettingsFromAProfile() throws IOException {
        hub.on("/api/v1/plans", request -> request.json(200, "{\"items\":[]}"));
        Files.writeString(folder.resolve("config"), """
                # operators of the sample market
                [kansai]
                url = %s
                cert = %s
                ca = %s
                user = 99016-admin
                password = from the profile
                [other]
                url = https://other.example/
                """.formatted(hub.url(), file("99016.pem"), file("ca.pem")));
        System.setProperty("koiki.home", folder.toString());
        try {
            assertThat(bare("plan", "list", "--profile", "kansai")).isZero();
        } finally {
            System.clearProperty("koiki.home");
        }
        assertThat(hub.requests().getFirst().header("Authorization")).startsWith("Basic ");
    }

    @Test
    void listsPlans() {
        hub.on("/api/v1/plans", request -> request.json(200, """
                        {"items":[{"id":"0250-20160531-LZ016","version":2,"messageCode":"0250","filer":"LZ016",
                        "destination":"10066","state":"SUBMITTED","fetchedAt":"2016-05-30T03:00:00Z"}]}"""));

        assertThat(run("plan", "list", "--date", "2016-05-31", "--not-fetched")).isZero();
        assertThat(out()).contains("0250-20160531-LZ016", "v2", "LZ016 -> 10066", "SUBMITTED", "fetched");
        assertThat(hub.requests().getFirst().query()).isEqualTo("from=2016-05-31&to=2016-05-31&fetched=false");

        assertThat(run("plan", "list", "--json")).isZero();
        assertThat(out()).startsWith("{\"id\":\"0250-20160531-LZ016\"").hasLineCount(1);
    }

    @Test
    void fetchesAPlanIntoAFile() throws IOException {
        hub.on("/api/v1/plans/0250-20160531-LZ016", request -> request.answer(200, "application/xml", PLAN.bytes()));
        Path target = folder.resolve("fetched.xml");

        assertThat(run("plan", "get", "0250-20160531-LZ016", "-o", target.toString()))
                .isZero();
        assertThat(target).hasBinaryContent(PLAN.bytes());

        assertThat(run("plan", "get", "0250-20160531-LZ016", "-o", "-")).isZero();
        assertThat(out()).isEqualTo(new String(PLAN.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void inspectsACertificate() {
        assertThat(bare("cert", "inspect", file("99016.pem"))).isZero();
        assertThat(out()).contains("CN=99016", "CN=test authority").containsPattern("SHA-256 +[0-9a-f]{64}");
    }

    @Test
    void registersACertificateByFile() {
        hub.on("/api/v1/certificates", request -> request.json(201, "{\"fingerprint\":\"ab12\",\"state\":\"VALID\"}"));

        assertThat(run("cert", "register", file("99016.pem"), "--company", "9901"))
                .isZero();
        assertThat(out()).contains("ab12", "VALID");
        assertThat(hub.requests().getFirst().query()).isEqualTo("company=9901");
        assertThat(hub.requests().getFirst().text()).startsWith("-----BEGIN CERTIFICATE");
    }

    @Test
    void provesTheAuditTrail() {
        hub.on(
                "/api/v1/audit/verification",
                request -> request.json(200, "{\"batches\":3,\"entries\":40,\"unsealed\":1,\"seal\":\"ab12\"}"));

        assertThat(run("audit", "verify")).isZero();
        assertThat(out()).isEqualTo("3 batches with 40 entries hold; not sealed yet: 1\nlast seal ab12\n");

        assertThat(run("audit", "verify", "--json")).isZero();
        assertThat(out()).isEqualTo("{\"batches\":3,\"entries\":40,\"unsealed\":1,\"seal\":\"ab12\"}\n");
    }

    @Test
    void failsWhenTheAuditTrailIsBroken() {
        hub.on("/api/v1/audit/verification", request -> request.json(200, """
                        {"batches":2,"entries":30,"unsealed":0,"seal":"ab12",
                        "broken":{"fault":"ENTRY_CHANGED","batch":3,"entry":1031}}"""));

        assertThat(run("audit", "verify")).isEqualTo(Exit.REFUSED);
        assertThat(out()).contains("BROKEN: ENTRY_CHANGED, batch 3, entry 1031");
    }

    @Test
    void fetchesAllPlansOfADayAsOneZip() {
        hub.on("/api/v1/plans/archive", request -> request.answer(200, request.header("Accept"), PLAN.bytes()));
        Path target = folder.resolve("day.zip");

        assertThat(run("plan", "get", "--date", "2016-05-31", "--message", "0250", "-o", target.toString()))
                .isZero();

        assertThat(target).hasBinaryContent(PLAN.bytes());
        assertThat(hub.requests()).singleElement().satisfies(request -> {
            assertThat(request.query()).isEqualTo("date=2016-05-31&messageCode=0250");
            assertThat(request.header("Accept")).isEqualTo("application/zip");
        });
    }

    @Test
    void tellsThatADayHasNoPlans() {
        hub.on(
                "/api/v1/plans/archive",
                request -> request.json(404, "{\"code\":\"PLAN-NONE-THAT-DAY\",\"detailEn\":\"no plans\"}"));

        assertThat(run("plan", "get", "--date", "2016-05-31")).isEqualTo(Exit.NOT_FOUND);
        assertThat(err()).contains("PLAN-NONE-THAT-DAY no plans");
    }

    @Test
    void takesPlanIdsOrADay() {
        assertThat(run("plan", "get")).isEqualTo(Exit.USAGE);
        assertThat(run("plan", "get", "0250-20160531-LZ016", "--date", "2016-05-31"))
                .isEqualTo(Exit.USAGE);
        assertThat(run("plan", "get", "0250-20160531-LZ016", "--message", "0250"))
                .isEqualTo(Exit.USAGE);
    }
}
