package org.koiki.production;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.http.HttpStatus;

class StartFailureTests {
    @Test
    void tellsARefusalInTwoLanguagesHoweverDeepItLies() {
        var refused = new IllegalStateException("outer", new StartRefused("設定がありません。", "A setting is missing."));
        var problem = new Problem(HttpStatus.CONFLICT, "any", new Text("題", "title"), new Text("理由", "reason"));

        assertThat(StartFailure.text(refused)).isEqualTo("設定がありません。\nA setting is missing.");
        assertThat(StartFailure.text(problem)).isEqualTo("理由\nreason");
    }

    @Test
    void namesAPortThatIsTaken() {
        var taken = new IllegalStateException(new PortInUseException(8443));

        assertThat(StartFailure.text(taken)).contains("ポート 8443 は使用中です", "Port 8443 is taken");
    }

    @Test
    void tellsTheInnermostReasonOfAnythingElse() {
        var odd = new IllegalStateException("outer", new IllegalArgumentException("inner"));

        assertThat(StartFailure.text(odd)).contains("起動できません", "inner").doesNotContain("\tat ");
    }
}
