package org.koiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.SecondNode;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is kept in a node's memory that a second node would need. */
@KoikiTest
class TwoNodesTests {
    private static final int FILES = 8;

    private static SecondNode second;

    @Autowired
    TestMarket market;

    @BeforeAll
    static void start(@Autowired JdbcConnectionDetails database) {
        second = SecondNode.on(database);
    }

    @AfterAll
    static void end() {
        second.close();
    }

    @Test
    void filesOfOnePlanAtTheSameInstantEndInOneHistory() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-03-01");

        List<JsonNode> receipts =
                onBothNodesAtOnce(n -> sample.add("members[0].demand", 1, n).add("demand", 1, n));

        assertThat(receipts)
                .extracting(receipt -> receipt.get("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, FILES).boxed().toList());
        String versions = "/api/v1/plans/0250-20170301-LZ016/versions";
        assertThat(json(second.at(filer()).get(versions))).hasSize(FILES).isEqualTo(json(filer().get(versions)));
    }

    @Test
    void theSameFileAtTheSameInstantBecomesOneVersion() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-03-02");

        List<JsonNode> receipts = onBothNodesAtOnce(n -> sample);

        assertThat(receipts)
                .extracting(receipt -> receipt.get("version").asInt())
                .containsOnly(1);
        assertThat(receipts)
                .extracting(receipt -> receipt.get("repeated").asBoolean())
                .containsOnlyOnce(false);
    }

    @Test
    void whatOneNodeAcknowledgedIsFetchedFromTheOtherAtOnce() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-03-03");
        file(filer(), sample);

        MutualTlsClient tso = second.at(market.client("10066"));
        HttpResponse<byte[]> fetched = tso.sendForBytes(
                tso.request("/api/v1/plans/0250-20170303-LZ016").header("Accept", "application/xml"));

        assertThat(fetched.body()).isEqualTo(sample.xml());
        assertThat(json(filer().get("/api/v1/plans?from=2017-03-03&to=2017-03-03"))
                        .at("/items/0/fetchedAt")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void failedLoginsCountOverBothNodes() throws Exception {
        MutualTlsClient right = market.client("90013");
        assertThat(second.at(right).get("/api/v1/plans").statusCode()).isEqualTo(200);
        MutualTlsClient wrong = right.as("90013-admin", "not the password");

        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? wrong : second.at(wrong)).get("/api/v1/plans");
        }

        assertThat(right.get("/api/v1/plans").body()).contains("\"code\":\"locked\"");
        assertThat(second.at(right).get("/api/v1/plans").body()).contains("\"code\":\"locked\"");
        market.client("70013").post("/api/v1/users/90013-admin/unlock", "application/json", "");
        assertThat(second.at(right).get("/api/v1/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void aCertificateThatOneNodeRevokesIsRefusedByTheOtherAtOnce() throws Exception {
        MutualTlsClient retailer = market.client("90589");
        assertThat(second.at(retailer).get("/api/v1/plans").statusCode()).isEqualTo(200);
        String fingerprint = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(market.certificate("90589").certificate().getEncoded()));

        HttpResponse<String> revoked =
                market.client("70013").post("/api/v1/certificates/" + fingerprint + "/revoke", "application/json", "");

        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(second.at(retailer).get("/api/v1/plans").statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeOfMastersReachesTheOtherNode() throws Exception {
        MutualTlsClient coordinator = market.client("70013");

        HttpResponse<String> change = coordinator.post(
                "/api/v1/masters/plants",
                "application/json",
                "{\"code\":\"Q0096\",\"name\":\"試験\",\"area\":\"06\",\"validity\":{\"from\":\"2016-05-01\"}}");

        assertThat(change.statusCode()).as(change.body()).isLessThan(300);
        Await.until("the second node knows the plant", () -> plants().contains("Q0096"));
    }

    private String plants() {
        try {
            return second.at(market.client("70013"))
                    .get("/api/v1/masters/plants")
                    .body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MutualTlsClient filer() {
        return market.client("99016");
    }

    private interface Variant {
        SamplePlan of(int number);
    }

    private List<JsonNode> onBothNodesAtOnce(Variant variant) throws Exception {
        CyclicBarrier start = new CyclicBarrier(FILES);
        List<Callable<JsonNode>> tasks = new ArrayList<>();
        for (int n = 0; n < FILES; n++) {
            MutualTlsClient client = n % 2 == 0 ? filer() : second.at(filer());
            SamplePlan sample = variant.of(n);
            tasks.add(() -> {
                start.await();
                return file(client, sample);
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<JsonNode> receipts = new ArrayList<>();
            for (Future<JsonNode> receipt : threads.invokeAll(tasks)) {
                receipts.add(receipt.get());
            }
            return receipts;
        }
    }

    private static JsonNode file(MutualTlsClient client, SamplePlan sample) throws Exception {
        HttpResponse<String> answer =
                client.post("/api/v1/plans", "application/xml", BodyPublishers.ofByteArray(sample.xml()));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
