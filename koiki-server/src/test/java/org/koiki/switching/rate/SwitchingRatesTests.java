package org.koiki.switching.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.access.RateLimit;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@KoikiTest
@DisplayName("A company that asks too often is turned away, and no other one")
class SwitchingRatesTests {
    private static final String CODES = "/api/v1/switching/codes/ng-reason";
    private static final int TRIES = 100;

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void withTheLimitsAndWhenToAskAgain() throws Exception {
        RateLimit limit = limit();

        MvcTestResult refused = Stream.generate(() -> askedTooOften("9162", limit))
                .limit(TRIES)
                .filter(answer -> answer.getResponse().getStatus() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(refused).hasStatus(429);
        assertThat(refused).headers().hasValue("Retry-After", "1");
        assertThat(refused).bodyText().contains("SWI-TOO-MANY", "毎秒 20 件、一時的に 100 件まで");
        assertThat(asked("9163")).hasStatusOk().bodyText().contains("CONTRACT_NUMBER");
    }

    private MvcTestResult askedTooOften(String company, RateLimit limit) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(TestCallers.caller(company, Role.RETAILER), null));
        try {
            assertThatThrownBy(() -> IntStream.range(0, 1_000).forEach(time -> pass(limit)))
                    .isInstanceOf(Problem.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
        return asked(company);
    }

    /** As a request does, without its way through the server. */
    private static void pass(RateLimit limit) {
        limit.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), CODES);
    }

    private MvcTestResult asked(String company) {
        return http.get()
                .uri(CODES + "?family=LV")
                .with(TestCallers.of(company, Role.RETAILER, "SWITCHING_VIEW"))
                .exchange();
    }

    private RateLimit limit() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", CODES);
        ServletRequestPathUtils.parseAndCache(request);
        return Stream.of(Objects.requireNonNull(mapping.getHandler(request)).getInterceptors())
                .filter(RateLimit.class::isInstance)
                .map(RateLimit.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
