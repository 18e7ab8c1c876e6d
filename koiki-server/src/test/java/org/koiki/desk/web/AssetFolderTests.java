package org.koiki.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
class AssetFolderTests {
    private static final String FOREVER = "max-age=31536000, public, immutable";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AssetFolder folder;

    @Test
    void areAskedForOnceAsLongAsTheyStayTheSame() {
        assertThat(mvc.perform(get("/audit").with(TestCallers.of("9901", Role.RETAILER, "AUDIT_VIEW"))))
                .bodyText()
                .contains("src=\"" + folder.getPath() + "/js/koiki.js\"")
                .doesNotContain("\"/assets/js/", "\"/assets/css/");
        assertThat(mvc.get().uri(folder.getPath() + "/js/koiki.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", FOREVER)
                .bodyText()
                .contains("./clock.js");
        assertThat(mvc.get().uri(folder.getPath() + "/js/clock.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", FOREVER);
    }

    @Test
    void ofAnotherFingerprintAreThoseThereAreAndAskedForEachTime() {
        assertThat(mvc.get().uri("/assets/0123456789ab/js/koiki.js"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .contains("./clock.js");
        assertThat(mvc.get().uri("/assets/js/koiki.js")).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(mvc.get().uri("/assets/0123456789ab/nothing.js")).hasStatus(404);
    }
}
