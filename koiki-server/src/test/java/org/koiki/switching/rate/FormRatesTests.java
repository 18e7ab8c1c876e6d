package org.koiki.switching.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.RateLimit;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@KoikiTest
@DisplayName("What forms ask while they are filled in, and how often an operator may ask")
class FormRatesTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void theChecksOfFormsShareTheLimitOfTheCompanysSystems() throws Exception {
        List<RateLimit> ofSystems = limits("POST", "/api/v1/switching/relays");

        assertThat(ofSystems).hasSize(1);
        for (String form : List.of(
                "/switching/new",
                "/switching/relays/new",
                "/switching/applications/A1/correction",
                "/switching/relays/R1/correction")) {
            assertThat(limits("POST", form + "/check")).as(form).isEqualTo(ofSystems);
            assertThat(limits("POST", form + "/preview")).as(form).isEqualTo(ofSystems);
        }
    }

    @Test
    void listsAndSheetsOnScreensHaveNone() throws Exception {
        assertThat(limits("GET", "/switching/applications")).isEmpty();
        assertThat(limits("GET", "/switching/relays")).isEmpty();
    }

    private List<RateLimit> limits(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return Stream.of(Objects.requireNonNull(mapping.getHandler(request)).getInterceptors())
                .filter(RateLimit.class::isInstance)
                .map(RateLimit.class::cast)
                .toList();
    }
}
