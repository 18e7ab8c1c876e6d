package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KoikiTest
@DisplayName("The list of plans and the home page on screen")
class PlanListScreenTests {
    private static final String PLAN = "/plans/0250-20161229-LZ016";

    private final SampleFiler filer;
    private final Notices notices;
    private final MockMvcTester http;

    @Autowired
    PlanListScreenTests(Filings filings, MarketClock clock, SeedFiles seeds, Notices notices, MockMvcTester http) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.notices = notices;
        this.http = http;
    }

    @BeforeEach
    void aPlanIsFiled() {
        filer.file(SampleFiler.demandOn("2016-12-29"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2016-12-29&to=2016-12-29, true",
        "from=2016-12-29&to=2016-12-29&messageCode=0250&filer=LZ016&fetched=false, true",
        "from=2016-12-30&to=2016-12-31, false",
        "from=2016-12-29&to=2016-12-29&messageCode=0150, false",
        "from=2016-12-29&to=2016-12-29&filer=LZ026, false",
        "from=2016-12-29&to=2016-12-29&fetched=true, false",
        "from=2016-12-29&to=2016-12-29&state=CLOSED, false"
    })
    void showsWhatTheFiltersAskFor(String filters, boolean shown) throws Exception {
        MvcTestResult page = get("/plans?" + filters);

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString().contains("href=\"" + PLAN))
                .isEqualTo(shown);
    }

    @Test
    void tellsUnreadNoticesAtHome() {
        notices.tell(new Notice("9901", "test", "home-1", "未読の知らせ", "An unread notice", "/plans"));

        assertThat(get("/")).hasStatusOk().bodyText().contains("未読のお知らせ", "未読の知らせ");
        assertThat(http.get()
                        .uri("/")
                        .with(TestCallers.of("9004", Role.RETAILER, "PLAN_VIEW", "NOTICE_VIEW"))
                        .exchange())
                .bodyText()
                .doesNotContain("未読の知らせ");
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(path)
                .with(TestCallers.of("9901", Role.RETAILER, "PLAN_VIEW", "NOTICE_VIEW"))
                .exchange();
    }
}
