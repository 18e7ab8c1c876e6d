package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The sandbox as the README starts it, on free ports, which take the place of the usual ones in the commands of the README and of the
 * pages for users; {@code ./koiki test} is what runs this test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String SAMPLE = "W6_0250_20160531_00_99016_6.xml";

    static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = RunningSandbox.start(Release.unpacked().folder().resolve("data"), Documented.sandboxOptions());
    }

    @AfterAll
    static void end() throws Exception {
        assertThat(sandbox.end()).isEqualTo(143);
    }

    @Test
    @Order(1)
    void doesWhatTheReadmeAndThePagesForUsersSay() throws Exception {
        for (String command : Documented.commands()) {
            succeeds(command);
        }
        for (String page : Documented.pages()) {
            succeeds(page);
        }
    }

    /** The procurement of member 99166 from the spot market in slot 48, the last value of the file, and its demand there. */
    @Test
    @Order(2)
    void refusesTheSampleWithOneKilowattHourMoreNamingRuleMemberSlotAndBothValues() throws Exception {
        Release.Ended procurement = submit(lastReplaced("<JP06369>83</JP06369>", "<JP06369>84</JP06369>"));
        assertThat(procurement.status()).as(procurement.output()).isEqualTo(1);
        assertThat(procurement.output())
                .contains("PLAN-0902", "member 99166  slot 48  found 83  expected 84")
                .contains("PLAN-0904", "counterparty JSPT3  slot 48  found 500  expected 501");
        assertThat(rules(procurement)).containsExactlyInAnyOrder("PLAN-0902", "PLAN-0904");
        assertThat(shell(upload()).output()).contains("resultcode: 2004");

        Release.Ended demand = submit(lastReplaced("<JP06376>83</JP06376>", "<JP06376>84</JP06376>"));
        assertThat(demand.status()).as(demand.output()).isEqualTo(1);
        assertThat(demand.output()).contains("PLAN-0903", "slot 48  found 1160  expected 1161");
        assertThat(rules(demand)).containsExactlyInAnyOrder("PLAN-0903", "PLAN-0910");
    }

    private static Set<String> rules(Release.Ended command) {
        return Pattern.compile("PLAN-\\d{4}")
                .matcher(command.output())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void keepsAFolderInStepAndProvesItAsThePageOfEnergySays() throws Exception {
        Path folder = Release.unpacked().folder();
        Files.writeString(folder.resolve("points.csv"), """
                number,family,voltage,address,method,reading_day,generation,state
                0100000000000000440001,HV,HIGH_LARGE,北海道札幌市中央区北一条西2,MEASURED_DEMAND,31,0,IN_USE
                0100000000000000440002,LV,LOW,北海道札幌市中央区北一条西2,MEASURED_DEMAND,31,0,IN_USE
                """);
        Files.writeString(folder.resolve("contracts.csv"), """
                point,retailer,customer,from,contract_number
                0100000000000000440001,90251,見本 1,2016-05-01,C-1
                0100000000000000440002,90251,見本 2,2016-05-01,C-2
                """);
        Files.writeString(folder.resolve("collector-7.csv"), """
                point,energy,quality
                0100000000000000440001,1200.5,0
                0100000000000000440002,0.3,0
                """);
        await(() -> Files.exists(sandbox.data().resolve("certs/90259.p12")));
        succeeds("set -e\nfor file in points contracts; do ./koiki switch load $file.csv " + sandbox.as("10011")
                + "; done");

        assertThat(succeeds(Documented.energyOfTsos())).contains("batch collector-7: 2 rows, 2 accepted");
        awaitFiles(2);
        String done = succeeds(Documented.energyOfRetailers());

        assertThat(done)
                .contains("area 09: 0 listed, 0 held, 0 fetched")
                .containsPattern("area 01: 2 listed, 0 held, 2 fetched \\([1-9][\\d,]* bytes\\)")
                .containsPattern("01 W41110201605300930000000\\.zip +SAME_DAY +LOW")
                .contains("saved W401102016053009300000.zip")
                .contains("manifest.json: the signature holds\n  signed by  CN=localhost,O=Koiki")
                .contains("energy: 2 files listed, 2 held as listed");
        assertThat(folder.resolve("energy/01/W401102016053009300000.zip"))
                .hasSameBinaryContentAs(folder.resolve("W401102016053009300000.zip"));
        assertThat(succeeds(Documented.energyOfRetailers())).contains("area 01: 2 listed, 2 held, 0 fetched");
        Files.writeString(folder.resolve("energy/01/W401102016053009300000.zip"), "another");
        assertThat(shell("./koiki energy verify manifest.json --folder energy --ca data/certs/ca.pem"))
                .satisfies(proof -> assertThat(proof.output()).contains("W401102016053009300000.zip differs"))
                .extracting(Release.Ended::status)
                .isEqualTo(1);
    }

    @Test
    void provesTheReportOfAConnectionTest() throws Exception {
        await(() -> Files.exists(sandbox.data().resolve("certs/90259.p12")));
        String tests = """
                curl -sSf --cacert %1$s/ca.pem --cert %1$s/90259.pem --key %1$s/90259.key -u 90259-admin:koiki-sandbox \
                https://localhost:8443/api/v1/energy/connection-tests""".formatted(sandbox.data().resolve("certs"));
        String number = succeeds(tests + " -H 'Content-Type: application/json' -d '{\"area\":\"09\"}'")
                .replaceAll("(?s).*\"number\":\"?([\\w-]+).*", "$1");
        succeeds(tests + "/" + number + "/report -o report.html");
        String verify = "./koiki energy verify report.html --ca data/certs/ca.pem";
        assertThat(succeeds(verify)).contains("report.html: the signature holds");

        Path report = Release.unpacked().folder().resolve("report.html");
        Files.writeString(report, Files.readString(report).replace("90259", "90269"));
        assertThat(shell(verify))
                .satisfies(proof -> assertThat(proof.output()).contains("CONTENT_DIFFERS"))
                .extracting(Release.Ended::status)
                .isEqualTo(1);
    }

    /** Until the hub has published so many files. */
    private static void awaitFiles(int count) throws Exception {
        String list = "./koiki energy list --date 2016-05-30 " + sandbox.as("90259");
        await(() -> shell(list).output().lines().count() == count);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as("the sandbox did not do it in time")
                    .isLessThan(end);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static String upload() {
        return """
                cd one-more && python3 -m zipfile -c plan.zip %3$s && curl -sS -D - -o report.xml --cacert %1$s/certs/ca.pem \
                --cert %1$s/certs/99016.pem --key %1$s/certs/99016.key -F userid=99016-admin -F password=koiki-sandbox \
                -F file=@plan.zip https://localhost:%2$d/service/RP12/OCCTO/api/upload/putW6BP0250File""".formatted(sandbox.data().toAbsolutePath(), sandbox.port(), SAMPLE);
    }

    private static Release.Ended submit(String plan) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Release.unpacked().folder().resolve("one-more"));
        Files.writeString(folder.resolve(SAMPLE), plan);
        return shell("./koiki plan submit one-more/" + SAMPLE + " " + sandbox.as("99016"));
    }

    private static String lastReplaced(String found, String other) throws IOException {
        String plan =
                Files.readString(Release.unpacked().folder().resolve("samples").resolve(SAMPLE));
        int at = plan.lastIndexOf(found);
        return plan.substring(0, at) + other + plan.substring(at + found.length());
    }

    private static String succeeds(String commands) throws IOException, InterruptedException {
        String onItsPorts = commands.replace("8443", String.valueOf(sandbox.port()))
                .replace("8444", String.valueOf(sandbox.port() + 1));
        Release.Ended ended = shell(onItsPorts);
        assertThat(ended.status()).as(onItsPorts + "\n" + ended.output()).isZero();
        return ended.output();
    }

    @Test
    void movesTheMarketClockAheadButNeverBack() throws Exception {
        String data = " --data " + sandbox.data();
        String before = shell("./koiki clock" + data).output();
        int hour = Integer.parseInt(before.substring(11, 13));

        assertThat(before).startsWith("2016-05-30T");
        assertThat(shell("./koiki clock advance PT1H" + data).output())
                .startsWith("2016-05-30T%02d:".formatted(hour + 1));
        assertThat(shell("./koiki clock set 2016-05-30T13:30:00+09:00" + data).output())
                .startsWith("2016-05-30T13:30");
        assertThat(shell("./koiki clock set 2016-05-30T10:00:00+09:00" + data).status())
                .isNotZero();
        assertThat(shell("./koiki clock show" + data).output()).startsWith("2016-05-30T13:3");
    }

    @Test
    void provesTheAuditTrail() throws Exception {
        assertThat(shell("./koiki audit verify --data " + sandbox.data()))
                .satisfies(proof -> assertThat(proof.output()).contains("\"batches\""))
                .extracting(Release.Ended::status)
                .isEqualTo(0);
    }

    @Test
    void refusesAnotherSandboxOnItsFolderAndAClockThatRunsAlready() throws Exception {
        String data = sandbox.data().toString();

        assertThat(Release.unpacked().koiki("sandbox", "--data", data, "--port", "0"))
                .isEqualTo(new Release.Ended(2, data + " は別のサンドボックスが使用中です。\nAnother sandbox is using " + data + ".\n"));
        assertThat(Release.unpacked().koiki("sandbox", "--colour", "red").status())
                .isEqualTo(2);
    }

    @Test
    void listsPlansWithTheCommandLineOverMutualTls() throws Exception {
        Release.Ended list = shell("./koiki plan list " + sandbox.as("99016"));

        assertThat(list.status()).as(list.output()).isZero();
    }

    @Test
    void letsAVisitorInAsAnySampleUser() throws Exception {
        HttpClient visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThat(get(visitor, "/").uri().getPath()).isEqualTo("/door");

        HttpRequest choice = HttpRequest.newBuilder(URI.create(sandbox.door() + "/door"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=10066-admin"))
                .build();
        visitor.send(choice, BodyHandlers.discarding());

        assertThat(get(visitor, "/certificates").body()).contains("10066-admin");
    }

    @Test
    void turnsRequestsUnderAForeignHostNameAway() throws Exception {
        String answer = shell(
                        "curl -s -o /dev/null -w '%{http_code}' -H 'Host: example.com' " + sandbox.door() + "/door")
                .output();

        assertThat(answer).isEqualTo("403");
    }

    @Test
    void failsOnDemand() throws Exception {
        String call =
                "curl -sS -i --max-time 5 --cacert %s/certs/ca.pem --cert %1$s/certs/99016.pem --key %1$s/certs/99016.key "
                                .formatted(sandbox.data())
                        + "https://localhost:" + sandbox.port() + "/api/v1/plans ";

        assertThat(shell(call + "-H 'Koiki-Fault: unavailable'").output()).startsWith("HTTP/1.1 503");
        assertThat(shell(call + "-H 'Koiki-Fault: busy'").output()).contains("resultcode: 9001");
        assertThat(shell(call + "-H 'Koiki-Fault: cut'").status()).isEqualTo(18);
        shell("curl -sS -d fault=unavailable " + sandbox.door() + "/door/faults");
        assertThat(shell(call).output()).startsWith("HTTP/1.1 503");
        assertThat(shell(call).output()).doesNotContain("503");
    }

    private static HttpResponse<String> get(HttpClient visitor, String path) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(URI.create(sandbox.door() + path)).build(), BodyHandlers.ofString());
    }

    private static Release.Ended shell(String line) throws IOException, InterruptedException {
        return Release.unpacked().shell(line);
    }
}
