package org.koiki.switching.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.SwitchingCalls.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.switching.SwitchingCalls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("A member keeps its own numbers of the operations over the API")
class ServiceNumberApiTests {
    private static final String PLACE = "service-numbers";

    private final SwitchingCalls member;
    private final SwitchingCalls other;

    @Autowired
    ServiceNumberApiTests(TestMarket market) {
        member = new SwitchingCalls(market.client("91403"));
        other = new SwitchingCalls(market.client("90013"));
    }

    @Test
    void theyAreSetAndRemovedOneByOneAndBelongToTheMemberAlone() throws Exception {
        HttpResponse<String> set = member.put(PLACE, "{\"cancelRelay\": \"見本-9\", \"getRelayResult\": \"見本-10\"}");
        HttpResponse<String> foreign = other.get(PLACE);
        HttpResponse<String> unknown = member.put(PLACE, "{\"cancelRelay\": \"見本-11\", \"nonsense\": \"1\"}");
        HttpResponse<String> removed = member.put(PLACE, "{\"cancelRelay\": \"\"}");
        HttpResponse<String> now = member.get(PLACE);
        member.put(PLACE, "{\"getRelayResult\": \"\"}");

        assertThat(numbers(set, "cancelRelay")).containsExactly("見本-9");
        assertThat(SwitchingCalls.<List<String>>read(set, "$[?(@.operation == 'cancelRelay')].name.ja"))
                .containsExactly("廃止取次登録（取消）");
        assertThat(foreign.body()).contains("cancelRelay").doesNotContain("見本-9");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(text(unknown, "$.faults[0].value")).isEqualTo("nonsense");
        assertThat(removed.statusCode()).isEqualTo(200);
        assertThat(numbers(now, "cancelRelay")).isEmpty();
        assertThat(numbers(now, "getRelayResult")).containsExactly("見本-10");
        assertThat(member.get(PLACE).body()).doesNotContain("見本-10");
    }

    private static List<String> numbers(HttpResponse<String> answer, String operation) {
        return SwitchingCalls.read(answer, "$[?(@.operation == '%s' && @.number)].number".formatted(operation));
    }
}
