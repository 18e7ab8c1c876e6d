package org.koiki.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestWebhooks;
import org.koiki.testing.TestWebhooks.Posted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
class WebhookTests {
    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(import.*?)```", Pattern.DOTALL);
    private static int runs;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private String company;
    private String path;
    private RequestPostProcessor caller;
    private String secret;
    private int id;

    @BeforeEach
    void aWebhook() throws Exception {
        company = "K%03d".formatted(++runs);
        path = "/" + company;
        caller = TestCallers.of(company, Role.RETAILER, "NOTICE_ADMIN");
        MvcTestResult added = add(TestWebhooks.url(path));
        assertThat(added).hasStatus(201);
        secret = JsonPath.read(added.getResponse().getContentAsString(), "$.secret");
        id = JsonPath.read(added.getResponse().getContentAsString(), "$.webhook.id");
    }

    @Test
    void theExampleInTheDocumentationAcceptsWhatIsPostedAndNothingElse() throws Exception {
        tell("a");
        Posted posted = posted(1).getFirst();

        assertThat(JsonPath.<String>read(posted.body(), "$.notice.key")).isEqualTo("a");
        assertThat(JsonPath.<String>read(posted.body(), "$.createdAt")).isEqualTo("2016-05-30T01:00:00Z");
        assertThat(verified(posted.body(), posted)).isTrue();
        assertThat(verified(posted.body() + " ", posted)).isFalse();
    }

    @Test
    void aFailureIsLoggedTriedAgainLaterAndReplayedOnDemand() throws Exception {
        TestWebhooks.answer(path, 503);
        tell("a");
        Await.until("the failure is logged", () -> log().contains("HTTP 503"));
        assertThat(JsonPath.<List<String>>read(log(), "$.items[*].state")).containsExactly("WAITING");

        TestWebhooks.answer(path, 200);
        int delivery = JsonPath.read(log(), "$.items[0].id");
        assertThat(post("/deliveries/" + delivery + "/replay")).hasStatus(202);

        Await.until("it is sent", () -> log().contains("SENT"));
        assertThat(JsonPath.<List<String>>read(log(), "$.items[0].tries[*].result"))
                .containsExactly("HTTP 503", "HTTP 200");
        assertThat(posted(2)).extracting(Posted::delivery).containsOnly(String.valueOf(delivery));
        assertThat(post("/deliveries/0/replay")).hasStatus(404);
    }

    @Test
    void isSwitchedOffAfterManyFailuresAndWhatWaitedGoesOutLater() {
        TestWebhooks.answer(path, 302);
        tell("a");
        tell("b");
        Await.until(
                "the company is told",
                () -> notices.unread(company, 10_000).stream()
                        .anyMatch(notice -> notice.kind().equals("webhook.disabled")));
        assertThat(TestWebhooks.at("/elsewhere")).isEmpty();

        TestWebhooks.answer(path, 204);
        assertThat(post("/enable"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.failures")
                .isEqualTo(0);

        Await.until("both are sent", () -> {
            makeDue();
            return JsonPath.<List<String>>read(log(), "$.items[?(@.state == 'SENT' && @.kind == 'test.notice')].state")
                            .size()
                    == 2;
        });
    }

    private void makeDue() {
        jdbc.sql("update notice.delivery set due_at = now() where target = ? and state = 'WAITING' and due_at > now()")
                .param(String.valueOf(id))
                .update();
    }

    @Test
    void theSecretIsKeptSealedAndShownOnce() throws Exception {
        assertThat(secret).matches("whsec_[\\w-]{43}");
        assertThat(http.get()
                        .uri("/api/v1/webhooks")
                        .with(caller)
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains(TestWebhooks.url(path))
                .doesNotContain("whsec", "secret");
        assertThat(jdbc.sql("select secret from notice.webhook where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single())
                .hasSizeGreaterThan(secret.length())
                .asString()
                .doesNotContain("whsec");
    }

    @Test
    void belongsToItsCompanyAlone() {
        RequestPostProcessor stranger = TestCallers.of("K999", Role.RETAILER, "NOTICE_ADMIN");
        RequestPostProcessor ordinary = TestCallers.of(company, Role.RETAILER);

        assertThat(http.delete().uri("/api/v1/webhooks/" + id).with(stranger)).hasStatus(404);
        assertThat(http.get().uri("/api/v1/webhooks").with(ordinary)).hasStatus(403);
        assertThat(add(TestWebhooks.url(path))).hasStatus(422);
        assertThat(http.delete().uri("/api/v1/webhooks/" + id).with(caller)).hasStatus(204);
        assertThat(jdbc.sql("select action from audit.entry where owner = ? order by id")
                        .param(company)
                        .query(String.class)
                        .list())
                .containsExactly("webhook.add", "webhook.remove");
    }

    private boolean verified(String body, Posted posted) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/1-use/notices.md")));
        assertThat(example.find()).isTrue();
        Path program = Files.writeString(folder.resolve("Verify.java"), example.group(1));
        Path input = Files.writeString(folder.resolve("body"), body);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process run = new ProcessBuilder(java, program.toString(), secret, posted.timestamp(), posted.signature())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return run.exitValue() == 0;
    }

    private void tell(String key) {
        notices.tell(new Notice(company, "test.notice", key, "日本語 " + key, "English " + key, null));
    }

    private List<Posted> posted(int count) {
        Await.until(count + " are posted", () -> TestWebhooks.at(path).size() >= count);
        return TestWebhooks.at(path);
    }

    private String log() {
        try {
            return http.get()
                    .uri("/api/v1/webhooks/" + id + "/deliveries")
                    .with(caller)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult post(String below) {
        return http.post().uri("/api/v1/webhooks/" + id + below).with(caller).exchange();
    }

    private MvcTestResult add(String url) {
        return http.post()
                .uri("/api/v1/webhooks")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"url\": \"" + url + "\"}")
                .with(caller)
                .exchange();
    }
}
