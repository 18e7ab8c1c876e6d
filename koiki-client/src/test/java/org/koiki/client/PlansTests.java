package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Finding;

class PlansTests extends HubTest {
    private static final String RECEIPT = """
            {"planId":"0250-20160531-LZ016","version":2,"outcome":"ACCEPTED","repeated":false,"dryRun":false,
             "receivedAt":"2016-05-30T01:02:03Z","messageCode":"0250","targetDate":"2016-05-31","sender":"99016",
             "filer":"LZ016","destination":"10066","sha256":"ab","somethingNew":1,
             "carriedOver":[{"block":"99136","counterparty":"LZ026","total":4800}]}""";

    private static final String PROBLEM = """
            {"status":422,"code":"PLN-2004","title":"拒否","detail":"計画に誤りがあります","detailEn":"the plan has faults",
             "findings":[{"code":"PLN-0203","severity":"FAULT","place":{"path":"JPTRM/JPM00022","line":2,"column":7},
               "member":"99136","counterparty":"LZ026","slot":12,"value":"212","expected":"211",
               "text":{"ja":"合計が違います","en":"the sums differ"}}],
             "receipt":{"filing":17,"outcome":"REFUSED"}}""";

    @Test
    void filesAPlanWithItsOwnCertificateAndAccount() {
        hub.on("/api/v1/plans", request -> request.json(201, RECEIPT));

        Filing filing = koiki.plans().file(PLAN);

        assertThat(filing).isInstanceOfSatisfying(Filing.Accepted.class, accepted -> {
            Receipt receipt = Objects.requireNonNull(accepted.receipt());
            assertThat(receipt.planId()).isEqualTo("0250-20160531-LZ016");
            assertThat(receipt.version()).isEqualTo(2);
            assertThat(receipt.targetDate()).isEqualTo(LocalDate.of(2016, 5, 31));
            assertThat(receipt.findings()).isEmpty();
            assertThat(receipt.carriedOver())
                    .singleElement()
                    .extracting("total")
                    .isEqualTo(4800L);
        });
        assertThat(hub.requests()).singleElement().satisfies(request -> {
            assertThat(request.subject()).isEqualTo("CN=99016");
            assertThat(request.header("Authorization"))
                    .isEqualTo("Basic "
                            + Base64.getEncoder()
                                    .encodeToString("99016-admin:a secret&=ü".getBytes(StandardCharsets.UTF_8)));
            assertThat(request.header("Content-Type")).isEqualTo("application/xml");
            assertThat(request.body()).isEqualTo(PLAN.bytes());
        });
    }

    @Test
    void tellsWhyAPlanIsRefused() {
        hub.on("/api/v1/plans", request -> request.json(422, PROBLEM));

        Filing filing = koiki.plans().check(PLAN);

        assertThat(hub.requests().getFirst().query()).isEqualTo("dryRun=true");
        assertThat(filing).isInstanceOfSatisfying(Filing.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("PLN-2004");
            assertThat(refused.reason().en()).isEqualTo("the plan has faults");
            assertThat(refused.filing()).isEqualTo(17);
            Finding finding = refused.findings().getFirst();
            assertThat(finding.code()).isEqualTo("PLN-0203");
            assertThat(finding.slot()).isEqualTo(12);
            assertThat(finding.expected()).isEqualTo("211");
        });
    }

    @Test
    void filesAgainWhenTheConnectionBreaks() {
        AtomicInteger attempts = new AtomicInteger();
        hub.on("/api/v1/plans", request -> {
            if (attempts.incrementAndGet() == 2) {
                request.json(200, RECEIPT);
            }
        });

        Filing filing = koiki.plans().file(PLAN);

        assertThat(filing).isInstanceOf(Filing.Accepted.class);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void filesAgainWhenTheHubIsBusyAndGivesUpInTheEnd() {
        hub.on("/api/v1/plans", request -> request.json(503, "{\"code\":\"KOIKI-BUSY\",\"detailEn\":\"busy\"}"));

        assertThatExceptionOfType(KoikiException.class)
                .isThrownBy(() -> koiki.plans().file(PLAN))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.BUSY);
                    assertThat(failure.code()).isEqualTo("KOIKI-BUSY");
                });
        assertThat(hub.requests()).hasSize(3);
    }

    @Test
    void listsPageByPage() {
        String item = "{\"id\":\"0250-20160531-%s\",\"version\":1,\"messageCode\":\"0250\",\"filer\":\"%<s\"}";
        hub.on(
                "/api/v1/plans",
                request -> request.json(
                        200,
                        request.query().contains("cursor=x")
                                ? "{\"items\":[" + item.formatted("LZ026") + "]}"
                                : "{\"items\":[" + item.formatted("LZ016") + "],\"next\":\"x\"}"));

        var plans = koiki.plans().list(PlanQuery.on(LocalDate.of(2016, 5, 31)));

        assertThat(plans).extracting(PlanSummary::filer).containsExactly("LZ016", "LZ026");
        assertThat(hub.requests().getFirst().query()).isEqualTo("from=2016-05-31&to=2016-05-31");
    }

    @Test
    void fetchesThePlanAsTheTsoGetsIt() {
        hub.on("/api/v1/plans/0250-20160531-LZ016", request -> {
            request.exchange().getResponseHeaders().set("Content-Disposition", "attachment; filename=\"W6_x.xml\"");
            request.answer(200, request.header("Accept"), PLAN.bytes());
        });

        PlanFile file = koiki.plans().xml("0250-20160531-LZ016");

        assertThat(file.name()).isEqualTo("W6_x.xml");
        assertThat(file.bytes()).isEqualTo(PLAN.bytes());
        assertThat(hub.requests().getFirst().header("Accept")).isEqualTo("application/xml");
    }

    @Test
    void tellsWhatTheHubSaysOfARequest() {
        hub.on("/api/v1/plans/x", request -> request.json(404, "{\"code\":\"PLN-404\",\"detailEn\":\"no such plan\"}"));
        hub.on("/api/v1/plans/y", request -> request.answer(403, "text/html", new byte[] {'<'}));
        hub.on("/api/v1/plans/z", request -> request.json(401, "{}"));

        assertThat(failure("x").kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure("x")).hasMessage("PLN-404 no such plan");
        assertThat(failure("y").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(failure("z").kind()).isEqualTo(Kind.LOGIN);
    }

    private KoikiException failure(String id) {
        try {
            throw new AssertionError(koiki.plans().json(id));
        } catch (KoikiException e) {
            return e;
        }
    }
}
