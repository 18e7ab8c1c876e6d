package org.koiki.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
class NoticeControllerTests {
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
        company = "N%03d".formatted(++runs);
        caller = TestCallers.of(company, Role.RETAILER);
    }

    @Test
    void showsTheNewestNoticeFirstInBothLanguages() {
        tell("a");
        tell("b");

        assertThat(inbox(""))
                .bodyJson()
                .extractingPath("$.items[*].notice.key")
                .asArray()
                .containsExactly("b", "a");
        assertThat(inbox("")).bodyJson().extractingPath("$.items[0].notice.en").isEqualTo("English b");
        assertThat(inbox("")).bodyJson().extractingPath("$.items[0].createdAt").isEqualTo("2016-05-30T01:00:00Z");
    }

    @Test
    void tellsTheSameThingOnce() {
        tell("a");
        tell("a");

        assertThat(inbox("")).bodyJson().extractingPath("$.items").asArray().hasSize(1);
    }

    @Test
    void tellsInOrderWhatATransactionDidAndNotWhatItTookBack() {
        transaction.executeWithoutResult(status -> {
            tell("a");
            Object savepoint = status.createSavepoint();
            tell("taken back");
            status.rollbackToSavepoint(savepoint);
            tell("b");
            tell("a");
        });

        assertThat(inbox(""))
                .bodyJson()
                .extractingPath("$.items[*].notice.key")
                .asArray()
                .containsExactly("b", "a");
    }

    @Test
    void keepsTheNoticesOfAnInnerTransactionApart() {
        TransactionTemplate inner = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        transaction.executeWithoutResult(outer -> {
            tell("undone");
            inner.executeWithoutResult(status -> tell("a"));
            outer.setRollbackOnly();
        });

        assertThat(inbox(""))
                .bodyJson()
                .extractingPath("$.items[*].notice.key")
                .asArray()
                .containsExactly("a");
    }

    @Test
    void tellsNothingWhenTheMatterIsUndone() {
        transaction.executeWithoutResult(status -> {
            tell("a");
            status.setRollbackOnly();
        });

        assertThat(inbox("")).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }

    @Test
    void isReadOnceForTheWholeCompany() {
        tell("a");
        tell("b");
        int id = firstId();

        assertThat(read(id, caller)).hasStatus(204);

        assertThat(inbox("")).bodyJson().extractingPath("$.unread").isEqualTo(1);
        assertThat(inbox("")).bodyJson().extractingPath("$.items[0].readBy").isEqualTo(company + "-admin");
        assertThat(inbox("?unreadOnly=true"))
                .bodyJson()
                .extractingPath("$.items[*].notice.key")
                .asArray()
                .containsExactly("a");
    }

    @Test
    void keepsInboxesApart() {
        tell("a");
        RequestPostProcessor stranger = TestCallers.of("N999", Role.RETAILER);

        assertThat(read(firstId(), stranger))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOTICE_UNKNOWN");
        assertThat(inbox("")).bodyJson().extractingPath("$.unread").isEqualTo(1);
    }

    @Test
    void pagesWithACursor() {
        tell("a");
        tell("b");

        assertThat(inbox("?limit=1&cursor=" + firstId()))
                .bodyJson()
                .extractingPath("$.items[*].notice.key")
                .asArray()
                .containsExactly("a");
    }

    @Test
    void leadsFromANoticeToWhatItIsAboutAndNowhereElse() {
        tell("a");

        assertThat(readOnScreen("?open=true")).hasRedirectedUrl("/");
        assertThat(readOnScreen("")).hasRedirectedUrl("/notices");
        assertThat(readOnScreen("?then=//elsewhere.example")).hasRedirectedUrl("/notices");
        assertThat(inbox("?unreadOnly=true"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    private MvcTestResult readOnScreen(String query) {
        return http.post()
                .uri("/notices/" + firstId() + "/read" + query)
                .with(caller)
                .with(csrf())
                .exchange();
    }

    private void tell(String key) {
        notices.tell(new Notice(company, "test.notice", key, "日本語 " + key, "English " + key, "/"));
    }

    private int firstId() {
        int[] id = new int[1];
        assertThat(inbox(""))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .asNumber()
                .satisfies(found -> id[0] = found.intValue());
        return id[0];
    }

    private MvcTestResult inbox(String query) {
        return http.get().uri("/api/v1/notices" + query).with(caller).exchange();
    }

    private MvcTestResult read(int id, RequestPostProcessor by) {
        return http.post().uri("/api/v1/notices/" + id + "/read").with(by).exchange();
    }
}
