package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koiki.testing.ClientTls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class ScreenLoginTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    TestMarket market;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsToTheLoginAndOnToTheScreenThatWasAskedFor() throws Exception {
        MutualTlsClient browser = browser("99216");

        assertThat(browser.get("/password").headers().firstValue("Location")).hasValue("/login");
        HttpResponse<String> entered = login(browser, "99216-admin", TestMarket.PASSWORD);

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'login' and user_id = '99216-admin'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void endsTheSessionWhenTheUserIsLocked() throws Exception {
        MutualTlsClient browser = browser("99016");
        login(browser, "99016-admin", TestMarket.PASSWORD);
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);

        MutualTlsClient coordinator = market.client("70013");
        coordinator.post("/api/v1/users/99016-admin/lock", "application/json", "");
        HttpResponse<String> after = browser.get("/password");
        coordinator.post("/api/v1/users/99016-admin/unlock", "application/json", "");

        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(after.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void endsTheSessionAtAResetAndForcesAChangeOfTheNewPassword() throws Exception {
        market.client("99216", "99216-reset");
        MutualTlsClient browser = browser("99216");
        login(browser, "99216-reset", TestMarket.PASSWORD);
        assertThat(browser.get("/users").statusCode()).isEqualTo(200);

        HttpResponse<String> reset =
                market.client("99216").post("/api/v1/users/99216-reset/reset", "application/json", "");
        HttpResponse<String> after = browser.get("/users");
        login(browser, "99216-reset", JsonPath.read(reset.body(), "$.password"));

        assertThat(after.headers().firstValue("Location")).hasValue("/login");
        assertThat(browser.get("/users").headers().firstValue("Location")).hasValue("/password");
    }

    @Test
    void letsAUserWhosePasswordHasRunOutChangeItAndDoNothingElse() throws Exception {
        market.client("99216", "99216-late");
        MutualTlsClient browser = browser("99216");
        jdbc.sql(
                        "update participant.account set password_expires_at = now() - interval '1 day' where id = '99216-late'")
                .update();
        login(browser, "99216-late", TestMarket.PASSWORD);

        assertThat(browser.get("/users").headers().firstValue("Location")).hasValue("/password");
        HttpResponse<String> form = browser.get("/password");
        assertThat(form.body()).contains("パスワードの有効期限が過ぎています。");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        browser.post(
                "/password",
                "application/x-www-form-urlencoded",
                "present=%s&wanted=%2$s&again=%2$s&_csrf=%3$s"
                        .formatted(TestMarket.PASSWORD, encoded("a rather long sentence"), encoded(token.group(1))));

        assertThat(browser.get("/password").body()).doesNotContain("パスワードの有効期限が過ぎています。");
        assertThat(browser.get("/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsALoginWithoutTheFormsTokenBackToTheForm() throws Exception {
        MutualTlsClient browser = browser("99216");

        HttpResponse<String> answer =
                browser.post("/login", "application/x-www-form-urlencoded", "user=99216-admin&password=koiki-sandbox");

        assertThat(answer.headers().firstValue("Location")).hasValue("/login");
        assertThat(browser.get("/password").headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void refusesAFormWithAnotherToken() throws Exception {
        MutualTlsClient browser = browser("99216");
        browser.get("/login");

        HttpResponse<String> answer = browser.post(
                "/login", "application/x-www-form-urlencoded", "user=99216-admin&password=koiki-sandbox&_csrf=another");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void askingForTheTimeKeepsNoSessionAlive() throws Exception {
        MutualTlsClient browser = browser("99216");
        login(browser, "99216-admin", TestMarket.PASSWORD);
        jdbc.sql("update access.session set last_access_time = 0").update();

        HttpResponse<String> time = browser.get("/clock");

        assertThat(time.body()).contains("2016-05-30T01:00:00Z");
        assertThat(jdbc.sql("select count(*) from access.session where last_access_time = 0")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private MutualTlsClient browser(String operator) {
        MutualTlsClient plain = market.client(operator);
        HttpClient http = HttpClient.newBuilder()
                .sslContext(ClientTls.of(market.certificate(operator)))
                .cookieHandler(new CookieManager())
                .build();
        return new MutualTlsClient(http, plain.base(), null);
    }

    private static HttpResponse<String> login(MutualTlsClient browser, String user, String password) throws Exception {
        Matcher token = TOKEN.matcher(browser.get("/login").body());
        assertThat(token.find()).isTrue();
        return browser.post(
                "/login",
                "application/x-www-form-urlencoded",
                "user=%s&password=%s&_csrf=%s".formatted(user, password, encoded(token.group(1))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
