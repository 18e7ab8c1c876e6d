package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class LoginTests {
    private static final String WEB_API = "/service/RP12/OCCTO/api/listDownload/getW6BP0902FileList";
    private static final String WEB_API_LOGIN = "userid=99166-admin&password=" + TestMarket.PASSWORD + "&from=20160531";

    @Autowired
    TestMarket market;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAUserWithAOneTimePasswordThatAPersonHasToChange() throws Exception {
        MutualTlsClient administrator = market.client("99116");
        String once = created(administrator, "99116-taro", "PERSON");
        MutualTlsClient taro = administrator.as("99116-taro", once);

        assertRefused(taro.get("/api/v1/certificates"), 403, "password-change-required");
        HttpResponse<String> change = taro.post(
                "/api/v1/users/me/password",
                "application/json",
                "{\"current\":\"%s\",\"next\":\"a rather long sentence\"}".formatted(once));

        assertThat(change.statusCode()).as(change.body()).isEqualTo(204);
        assertThat(administrator
                        .as("99116-taro", "a rather long sentence")
                        .get("/api/v1/certificates")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(taro.get("/api/v1/certificates"), 401, "wrong-user-or-password");
    }

    @Test
    void letsAProgramWorkWithThePasswordItWasGiven() throws Exception {
        MutualTlsClient administrator = market.client("99116");
        String password = created(administrator, "99116-system", "SYSTEM");

        assertThat(administrator
                        .as("99116-system", password)
                        .get("/api/v1/certificates")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void locksAfterFiveFailuresUntilTheOwnAdministratorUnlocks() throws Exception {
        MutualTlsClient administrator = market.client("99126");
        String password = created(administrator, "99126-system", "SYSTEM");
        MutualTlsClient wrong = administrator.as("99126-system", "not the password");

        for (int left = 4; left > 0; left--) {
            assertThat(assertRefused(wrong.get("/api/v1/certificates"), 401, "wrong-user-or-password"))
                    .contains("\"triesLeft\":" + left);
        }
        assertRefused(wrong.get("/api/v1/certificates"), 401, "locked");
        MutualTlsClient right = administrator.as("99126-system", password);
        assertRefused(right.get("/api/v1/certificates"), 401, "locked");

        administrator.post("/api/v1/users/99126-system/unlock", "application/json", "");

        assertThat(right.get("/api/v1/certificates").statusCode()).isEqualTo(200);
    }

    @Test
    void letsAUserChangeAnExpiredPasswordAndDoNothingElseWithIt() throws Exception {
        MutualTlsClient expired = expired("99126-expired", false);

        assertRefused(expired.get("/api/v1/certificates"), 401, "password-expired");
        assertThat(change(expired, TestMarket.PASSWORD).statusCode()).isEqualTo(204);

        assertThat(expired.as("99126-expired", "a rather long sentence")
                        .get("/api/v1/certificates")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnExpiredOneTimePasswordEverywhere() throws Exception {
        MutualTlsClient expired = expired("99126-once", true);

        assertRefused(change(expired, TestMarket.PASSWORD), 401, "password-expired");
    }

    private MutualTlsClient expired(String id, boolean oneTime) {
        MutualTlsClient client = market.client("99126");
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        User user = new User(
                id, market.company("99126"), User.Kind.PERSON, User.Preset.ORDINARY, null, oneTime, yesterday, 1);
        users.seed(List.of(user), TestMarket.PASSWORD);
        return client.as(id, TestMarket.PASSWORD);
    }

    private static HttpResponse<String> change(MutualTlsClient client, String present) throws Exception {
        return change(client, present, "a rather long sentence");
    }

    private static HttpResponse<String> change(MutualTlsClient client, String present, String next) throws Exception {
        return client.post(
                "/api/v1/users/me/password",
                "application/json",
                "{\"current\":\"%s\",\"next\":\"%s\"}".formatted(present, next));
    }

    @Test
    void holdsANewPasswordToTheRules() throws Exception {
        MutualTlsClient taro = market.client("99126", "99126-rules");
        Map<String, String> refused = Map.of(
                "only eleven",
                "password-length",
                "a long sentence ".repeat(9),
                "password-length",
                "my id 99126-RULES",
                "password-holds-id",
                "abababababab",
                "password-simple",
                TestMarket.PASSWORD,
                "password-used");

        for (var wanted : refused.entrySet()) {
            assertRefused(change(taro, TestMarket.PASSWORD, wanted.getKey()), 422, wanted.getValue());
        }
        assertThat(change(taro, TestMarket.PASSWORD).statusCode()).isEqualTo(204);
        assertRefused(
                change(taro.as("99126-rules", "a rather long sentence"), "a rather long sentence", TestMarket.PASSWORD),
                422,
                "password-used");
    }

    @Test
    void letsTheCoordinatorMakeTheFirstAdministratorOfAnotherCompany() throws Exception {
        HttpResponse<String> made = market.client("70013")
                .post(
                        "/api/v1/users?company=" + market.company("90474"),
                        "application/json",
                        "{\"id\":\"first-admin\",\"kind\":\"PERSON\",\"preset\":\"ADMINISTRATOR\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String once = JsonPath.read(made.body(), "$.password");
        MutualTlsClient first = market.client(market.certificate("90474")).as("first-admin", once);

        assertThat(change(first, once).statusCode()).isEqualTo(204);

        created(first.as("first-admin", "a rather long sentence"), "first-colleague", "PERSON");
        assertThat(users.get("first-colleague").company()).isEqualTo(market.company("90474"));
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownUser() throws Exception {
        MutualTlsClient own = market.client("99136");

        String wrong = assertRefused(own.as("99136-admin", "x").get("/api/v1/plans"), 401, "wrong-user-or-password");
        String unknown = assertRefused(own.as("99136-nobody", "x").get("/api/v1/plans"), 401, "wrong-user-or-password");

        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void refusesAUserOverAnotherCompanysCertificate() throws Exception {
        market.client("99146");
        MutualTlsClient stranger = market.client("99156").as("99146-admin", TestMarket.PASSWORD);

        assertRefused(stranger.get("/api/v1/certificates"), 403, "certificate-not-registered");
    }

    @Test
    void refusesARevokedCertificateOnTheNextRequestOfAnOpenConnection() throws Exception {
        MutualTlsClient client = market.client("99166");
        assertThat(client.post(WEB_API, "application/x-www-form-urlencoded", WEB_API_LOGIN)
                        .headers()
                        .firstValue("resultcode"))
                .hasValue("3001");
        String mine = client.get("/api/v1/certificates").body();
        String fingerprint = JsonPath.read(mine, "$[0].fingerprint");

        HttpResponse<String> revoked =
                client.post("/api/v1/certificates/" + fingerprint + "/revoke", "application/json", "");
        HttpResponse<String> after = client.get("/api/v1/certificates");

        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(403);
        assertThat(after.body()).isEqualTo("Forbidden\n");
        assertThat(client.post(WEB_API, "application/x-www-form-urlencoded", WEB_API_LOGIN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql(
                                "select company, detail from audit.entry where action = 'certificate.refuse' and subject = ?")
                        .param(fingerprint)
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry).startsWith(market.company("99166") + " 失効しています (revoked)"));
    }

    private static String created(MutualTlsClient administrator, String id, String kind) throws Exception {
        HttpResponse<String> answer = administrator.post(
                "/api/v1/users",
                "application/json",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"preset\":\"ORDINARY\"}".formatted(id, kind));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.password");
    }

    private static String assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        return answer.body();
    }
}
