package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** Short answers have a length, long ones come in chunks; both whole. */
@KoikiTest
class WholeAnswersTests {
    @Autowired
    TestMarket market;

    @Test
    void aShortAnswerTellsItsLength() throws Exception {
        HttpResponse<String> answer = market.client("99016").get("/api/v1/switching/codes/ng-reason?family=LV");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void aPathWithVariablesIsFoundWhateverStandsInIt() throws Exception {
        assertThat(market.client("99016")
                        .get("/api/v1/switching/codes/%6Eg-reason?family=LV")
                        .statusCode())
                .isEqualTo(200);
        assertThat(market.client("99016")
                        .get("/api/v1/switching/codes/ng-reason/more")
                        .statusCode())
                .isEqualTo(404);
    }
}
