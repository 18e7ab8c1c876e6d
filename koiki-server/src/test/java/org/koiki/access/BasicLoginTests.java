package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class BasicLoginTests {
    @Autowired
    TestMarket market;

    @Test
    void letsAUserInOverTheCompanysCertificate() throws Exception {
        var answer = market.client("99016").get("/api/v1/audit");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void asksForALogin() throws Exception {
        var answer = market.client("99016").withoutLogin().get("/api/v1/audit");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Koiki\", charset=\"UTF-8\"");
        assertThat(answer.body()).contains("\"code\":\"login-required\"");
    }
}
