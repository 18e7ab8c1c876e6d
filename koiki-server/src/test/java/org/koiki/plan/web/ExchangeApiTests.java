package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("The coordinator loads the exchange's results of a day; others see their own")
class ExchangeApiTests {
    private static final String HEADER = "market,area,participant,slot,bought,sold\n";
    private static final String RESULTS = HEADER + "JSPT3,06,LZ016,1,100,0\nJSPT3,06,PZ216,1,0,100\n";

    private final ApiCalls api;
    private final TestMarket market;
    private final SampleFiler filer;

    @Autowired
    ExchangeApiTests(TestMarket market, Filings filings, TestClock clock, SeedFiles seeds) {
        this.market = market;
        this.api = new ApiCalls(market);
        this.filer = new SampleFiler(filings, clock, seeds);
    }

    @Test
    void loadsAVersionAndTheSameBytesChangeNothing() throws Exception {
        HttpResponse<String> first = put("70013", "2017-05-11", RESULTS);
        HttpResponse<String> again = put("70013", "2017-05-11", RESULTS);
        HttpResponse<String> corrected = put("70013", "2017-05-11", RESULTS.replace("LZ016,1,100", "LZ016,1,90"));
        HttpResponse<String> intraday = put("70013", "2017-05-11", HEADER + "JINT3,06,LZ016,9,5,0\n");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.<Boolean>read(again, "$.repeated")).isTrue();
        assertThat(ApiCalls.<Integer>read(corrected, "$.markets[0].version")).isEqualTo(2);
        assertThat(ApiCalls.<Integer>read(corrected, "$.markets[0].changed")).isEqualTo(1);
        assertThat(intraday.statusCode()).isEqualTo(201);
        assertThat(ApiCalls.<List<Object>>read(api.get("70013", "exchange-results/2017-05-11"), "$.results"))
                .hasSize(3);
        assertThat(ApiCalls.<List<String>>read(
                        api.get("70013", "audit?action=exchange.load"), "$.items[*].entry.detail"))
                .contains("SPOT version 1", "SPOT version 1 again", "SPOT version 2", "INTRADAY version 1");
    }

    @Test
    void storesNothingOfAFileWithFaultsAndTellsThemAll() throws Exception {
        HttpResponse<String> refused =
                put("70013", "2017-05-12", RESULTS + "JSPT3,06,LZ016,49,x,0\nJSPT3,06,LZ016,1,1,1\n");
        HttpResponse<String> stands = api.get("70013", "exchange-results/2017-05-12");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.<List<String>>read(refused, "$.faults[*].code"))
                .containsExactly("EXCHANGE-SLOT", "EXCHANGE-QUANTITY", "EXCHANGE-TWICE");
        assertThat(ApiCalls.<List<Integer>>read(refused, "$.faults[*].line")).containsExactly(4, 4, 5);
        assertThat(stands.statusCode()).isEqualTo(404);
        assertThat(ApiCalls.<String>read(stands, "$.code")).isEqualTo("EXCHANGE-NONE-THAT-DAY");
    }

    @Test
    void othersMayNotLoadAndSeeTheirOwnResultsOnly() throws Exception {
        HttpResponse<String> foreign = put("99016", "2017-05-13", RESULTS);
        put("70013", "2017-05-13", RESULTS);

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(participants("99016")).containsExactly("LZ016");
        assertThat(participants("99216")).containsExactly("PZ216");
        assertThat(participants("99026")).isEmpty();
    }

    @Test
    void aMarketWithoutResultsIsNotYetComparedAndWithResultsShowsThem() throws Exception {
        filer.file(SampleFiler.demandOn("2017-05-14"));
        String pairs = "plans/0250-20170514-LZ016/pairs";
        String spot = "$[?(@.counterparty == 'JSPT3')]";

        HttpResponse<String> before = api.get("99016", pairs);
        put("70013", "2017-05-14", HEADER + "JSPT3,06,LZ016,1,1,0\n");
        HttpResponse<String> after = api.get("99016", pairs);

        assertThat(ApiCalls.<List<String>>read(before, spot + ".state")).containsExactly("NOT_YET");
        assertThat(ApiCalls.<List<String>>read(before, spot + ".counterpartyName"))
                .containsExactly("スポット");
        assertThat(ApiCalls.<List<String>>read(after, spot + ".state")).containsExactly("NOT_YET");
        assertThat(ApiCalls.<List<Object>>read(after, spot + ".theirs")).isEmpty();
    }

    private List<String> participants(String operator) throws Exception {
        return ApiCalls.read(api.get(operator, "exchange-results/2017-05-13"), "$.results[*].participant");
    }

    private HttpResponse<String> put(String operator, String day, String csv) throws Exception {
        MutualTlsClient client = market.client(operator);
        return client.send(client.request("/api/v1/exchange-results/" + day)
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(csv)));
    }
}
