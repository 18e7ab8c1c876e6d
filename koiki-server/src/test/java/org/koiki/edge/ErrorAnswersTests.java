package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** docs/reference/errors.md: what a program, a client of the WebAPI and a browser are told. */
@KoikiTest
class ErrorAnswersTests {
    @Autowired
    TestMarket market;

    @Autowired
    DataSource database;

    @Test
    void makesNoChangeWhoseAnswerTheCallerWouldNotTake() throws Exception {
        MutualTlsClient client = market.client("70013");
        String user = "{\"id\":\"70013-unwanted\",\"kind\":\"PERSON\",\"preset\":\"ORDINARY\"}";

        HttpResponse<String> answer = client.send(client.request("/api/v1/users")
                .header("Content-Type", "application/json")
                .header("Accept", "image/png")
                .POST(BodyPublishers.ofString(user)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(406);
        assertThat(client.get("/api/v1/users").body()).doesNotContain("70013-unwanted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            GET    | /api/v1/nothing              | -                | -      | -                  | 404 | not-found
            DELETE | /api/v1/plans                | -                | -      | -                  | 405 | method-not-allowed
            GET    | /api/v1/plans/0250-x         | -                | -      | image/png          | 406 | not-acceptable
            POST   | /api/v1/plans                | image/png        | x      | -                  | 415 | media-type-unsupported
            POST   | /api/v1/users                | application/json | {"id": | -                  | 400 | body-unreadable
            GET    | /api/v1/plans?limit=many     | -                | -      | -                  | 400 | parameter-wrong
            GET    | /api/v1/plans/0250-20161001-LZ016/versions/1/diff | - | - | -               | 400 | parameter-missing
            GET    | /api/v1/masters/nothing      | -                | -      | text/xml           | 404 | MASTER_KIND_UNKNOWN
            """)
    void tellsProgramsACodeAndBothLanguages(
            String method, String path, String type, String body, String accept, int status, String code)
            throws Exception {
        MutualTlsClient client = market.client("70013");
        var request = client.request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }

        HttpResponse<String> answer = client.send(request);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo(code);
        for (String text : List.of("title", "detail", "titleEn", "detailEn")) {
            assertThat(JsonPath.<String>read(answer.body(), text)).as(text).isNotBlank();
        }
    }

    @Test
    void namesTheParameterAndItsValue() throws Exception {
        String body = market.client("70013").get("/api/v1/plans?from=tomorrow").body();

        assertThat(JsonPath.<String>read(body, "$.parameter")).isEqualTo("from");
        assertThat(JsonPath.<String>read(body, "$.value")).isEqualTo("tomorrow");
        assertThat(JsonPath.<String>read(body, "$.detailEn")).contains("from", "tomorrow");
    }

    @Test
    void namesThePlaceInABody() throws Exception {
        String body = market.client("70013")
                .post("/api/v1/users", "application/json", "{\"id\":\"x\",\n\"kind\":\"ROBOT\"}")
                .body();

        assertThat(JsonPath.<String>read(body, "$.place")).isEqualTo("$.kind");
        assertThat(JsonPath.<Integer>read(body, "$.line")).isEqualTo(2);
        assertThat(JsonPath.<String>read(body, "$.value")).isEqualTo("ROBOT");
        assertThat(body).doesNotContain("org.koiki", "jackson");
    }

    @Test
    void saysWhichMethodsWork() throws Exception {
        var client = market.client("70013");

        var answer = client.send(client.request("/api/v1/audit").DELETE());

        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void takesNoCompressedBody() throws Exception {
        var client = market.client("99016");

        var answer = client.send(client.request("/api/v1/plans")
                .header("Content-Type", "application/zip")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"encoding-unsupported\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /service/RP12/OCCTO/api/upload/putW6BP0250File",
                "POST /service/RP12/OCCTO/api/upload/putW6BP9999File",
                "OPTIONS /members/dfw/RP12/OCCTO/api/upload/putW6BP0250File",
                "BREW /service/RP12/OCCTO/api/upload/putW6BP0250File",
                "POST /service/%2e%2e/api",
                "POST /service//RP12"
            })
    void answersTheWebApiWithAResultCodeAlways(String line) throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("resultcode", "2001");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void answersABrokenMultipartFormWithAResultCode() throws Exception {
        var answer = market.client("99016")
                .withoutLogin()
                .post(
                        "/service/RP12/OCCTO/api/upload/putW6BP0250File",
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disp");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("resultcode")).hasValue("2001");
    }

    @Test
    void showsPeopleAPageInTheirLanguage() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send("GET /assets/nothing.css HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Answer japanese = connection.answer();
            connection.send("GET /assets/nothing.css HTTP/1.1\r\nHost: localhost\r\nCookie: koiki-language=en\r\n\r\n");
            Answer english = connection.answer();

            assertThat(japanese.status()).isEqualTo(404);
            assertThat(japanese.headers().get("content-type")).startsWith("text/html");
            assertThat(japanese.body()).contains("lang=\"ja\"", "見つかりません", "not-found", "href=\"/\"");
            assertThat(english.body()).contains("lang=\"en\"", "Not found");
        }
    }

    @Test
    void showsAMessageInPlaceOfAPartOfAPage() throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send("GET /assets/nothing.css HTTP/1.1\r\nHost: localhost\r\nHX-Request: true\r\n\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("role=\"alert\"", "not-found").doesNotContain("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/masters/%00", "/api/v1/masters/%ED%A0%80", "/api/v1/%2e%2e/plans"})
    void tellsProgramsEvenWhatTheWebServerRefuses(String path) throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(answer.body()).contains("\"request-unreadable\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET / HTTP/9.9",
                "G\u0001T / HTTP/1.1",
                "GET /a{b} HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /a\u0000b HTTP/1.1",
                "GET /api/v1/plans;x=/../ HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "TRACE / HTTP/1.1"
            })
    void revealsNothingToABrokenRequestLine(String line) throws Exception {
        try (RawConnection connection = market.connect("99016")) {
            connection.send(line + "\r\nHost: localhost\r\n\r\n");

            Answer answer = connection.answer();

            assertThat(answer.status()).isBetween(400, 505);
            assertThat(answer.status()).isNotEqualTo(500);
            assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "apache", "exception", "org.", "java");
        }
    }

    @Test
    void tellsThatTheDatabaseIsAway() throws Exception {
        MutualTlsClient client = market.client("99016");
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }

            var api = threads.submit(() -> client.get("/api/v1/plans"));
            var screen = threads.submit(() -> client.withoutLogin().get("/login"));
            var webApi = threads.submit(() -> client.withoutLogin()
                    .post(
                            "/service/RP12/OCCTO/api/listDownload/getW6BP0250FileList",
                            "application/x-www-form-urlencoded",
                            "userid=99016-admin&password=" + TestMarket.PASSWORD));

            assertThat(api.get().statusCode()).isEqualTo(503);
            assertThat(api.get().headers().firstValue("Retry-After")).hasValue("5");
            assertThat(api.get().body()).contains("\"unavailable\"");
            assertThat(screen.get().statusCode()).isEqualTo(503);
            assertThat(screen.get().body()).contains("<html", "一時的に利用できません");
            assertThat(webApi.get().headers().firstValue("resultcode")).hasValue("9001");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
