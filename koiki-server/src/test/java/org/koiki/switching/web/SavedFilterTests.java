package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
@DisplayName("A saved filter of applications")
class SavedFilterTests {
    private final MockMvcTester http;

    @Autowired
    SavedFilterTests(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void keepsWhatWasChosenAndLeavesOutWhatWasNot() {
        assertThat(http.post()
                        .uri("/switching/applications/filters")
                        .param("name", "転入")
                        .param("kind", "MOVE_IN")
                        .param("stage", "")
                        .param("from", "2016-05-01")
                        .with(TestCallers.of("9045", Role.RETAILER, "SWITCHING_VIEW"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/switching/applications?kind=MOVE_IN&from=2016-05-01");
    }
}
