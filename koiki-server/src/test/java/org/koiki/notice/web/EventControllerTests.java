package org.koiki.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
class EventControllerTests {
    private static final int MOST_WAITING = 20;
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static int runs;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester http;

    private String company;
    private RequestPostProcessor caller;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = "E%03d".formatted(++runs);
        caller = TestCallers.of(company, Role.RETAILER);
    }

    @Test
    void tellsEverythingInOrderWithItsFacts() {
        tell("a");
        tell("b");

        Await.until("both are told", () -> keys(0).size() == 2);

        assertThat(keys(0)).containsExactly("a", "b");
        assertThat(JsonPath.<Object>read(body(events("")), "$.items[0].notice.facts.slots"))
                .isEqualTo(List.of(1, 48));
    }

    @Test
    void goesOnWhereTheCursorStands() {
        tell("a");
        tell("b");
        Await.until("both are told", () -> keys(0).size() == 2);

        String first = body(events("?limit=1"));

        assertThat(keys(next(first))).containsExactly("b");
        long end = next(body(events("?after=" + next(first))));
        assertThat(keys(end)).isEmpty();
        assertThat(next(body(events("?after=" + end)))).isEqualTo(end);
    }

    @Test
    void neverSkipsANoticeThatIsCommittedLater() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> transaction.executeWithoutResult(status -> {
                    tell("late");
                    told.countDown();
                    await(seen);
                }),
                THREADS);
        told.await();
        tell("early");
        Await.until("the early one is told", () -> keys(0).contains("early"));
        long cursor = next(body(events("")));

        seen.countDown();
        slow.join();

        Await.until("the late one is told", () -> !keys(cursor).isEmpty());
        assertThat(keys(cursor)).containsExactly("late");
        assertThat(keys(0)).containsExactly("early", "late");
    }

    @Test
    void showsACompanyWhatItWasToldAlone() {
        tell("a");
        Await.until("it is told", () -> !keys(0).isEmpty());

        MvcTestResult stranger = http.get()
                .uri("/api/v1/events")
                .with(TestCallers.of("E999", Role.RETAILER))
                .exchange();

        assertThat(stranger).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }

    @Test
    void wakesAllWhoWaitAndTurnsTheRestAway() {
        var asking = Stream.generate(() -> CompletableFuture.supplyAsync(() -> body(events("?wait=60")), THREADS))
                .limit(MOST_WAITING + 5)
                .toList();
        Await.until("all places are taken", () -> done(asking) == 5);

        tell("a");

        List<String> answers = asking.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.contains("EVENTS_BUSY")).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("\"key\":\"a\""))
                .hasSize(MOST_WAITING);
    }

    @Test
    void answersEmptyWhenTheTimeIsOver() {
        assertThat(events("?wait=1&after=7"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\": [], \"next\": 7}");
    }

    private static long done(List<CompletableFuture<String>> asking) {
        return asking.stream().filter(CompletableFuture::isDone).count();
    }

    private void tell(String key) {
        Map<String, Object> facts = Map.of("slots", List.of(1, 48));
        notices.tell(new Notice(company, "test.notice", key, "日本語 " + key, "English " + key, "/", facts));
    }

    private List<String> keys(long after) {
        return JsonPath.read(body(events("?after=" + after)), "$.items[*].notice.key");
    }

    private static long next(String body) {
        return JsonPath.<Number>read(body, "$.next").longValue();
    }

    private MvcTestResult events(String query) {
        return http.get().uri("/api/v1/events" + query).with(caller).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
