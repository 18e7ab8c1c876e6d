package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.edge.HostileRequests.Endpoint;
import org.koiki.edge.HostileRequests.Request;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.ScreenVisitor;
import org.koiki.testing.TestMarket;
import org.koiki.testing.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a client sends to whichever endpoint, it is answered in form and learns nothing of the program. */
@KoikiTest
class BadRequestsTests {
    private static final int EACH = 1;
    private static final int MANY = 30;
    private static final Pattern LEAK = Pattern.compile(
            "\\bat (org|java|jakarta|tools)\\.|\\b(org\\.(koiki|springframework|apache|postgresql)|java\\.(lang|util|time|io)|jakarta|tools\\.jackson)\\.|Exception\\b|\\bERROR: ");

    @Autowired
    TestMarket market;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @CsvSource({"70013, 2016", "99016, 2018"})
    void everyEndpointAnswersBadRequestsInForm(String operator, long seed) throws Exception {
        send(operator, EACH, seed);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"70013", "99016", "10066"})
    void everyEndpointAnswersManyBadRequestsInForm(String operator) throws Exception {
        send(operator, MANY, 2017);
    }

    private void send(String operator, int each, long seed) throws Exception {
        HostileRequests hostile = new HostileRequests(seed);
        String user = operator + "-hostile";
        String basic = "Authorization: " + market.client(operator, user).authorization();
        String session = ScreenVisitor.login(market, operator, user);
        List<String> wrong = new ArrayList<>();
        int sent = 0;

        try (Wire wire = new Wire(() -> market.connect(operator))) {
            for (Endpoint endpoint : endpoints()) {
                for (int i = 0; i < each; i++) {
                    Request request = hostile.next(endpoint);
                    Answer answer = wire.ask(request.text(isScreen(endpoint.pattern()) ? session : basic));
                    String fault = fault(request, answer);
                    if (!fault.isEmpty()) {
                        wrong.add(request + "\n  -> " + fault + ": " + answer);
                    }
                    sent++;
                }
            }
        }

        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(sent).isGreaterThan(300);
    }

    private List<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Endpoint endpoint) -> endpoint.pattern().contains("password"))
                        .thenComparing(Endpoint::pattern)
                        .thenComparing(endpoint -> endpoint.methods().toString()))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod method) {
        List<String> parameters = Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(PathVariable.class))
                .map(Parameter::getName)
                .toList();
        return info.getPatternValues().stream()
                .map(pattern -> new Endpoint(pattern, info.getMethodsCondition().getMethods(), parameters));
    }

    private static String fault(Request request, Answer answer) {
        if (answer.status() >= 500 && answer.status() != 503) {
            return "server error";
        }
        if (LEAK.matcher(answer.body()).find() && !request.target().startsWith("/api/v1/openapi")) {
            return "tells too much";
        }
        if (isWebApi(request.target())) {
            return answer.status() == 200 && answer.headers().containsKey("resultcode") ? "" : "no result code";
        }
        return isScreen(request.target()) || answer.status() < 400 || isProblem(answer) ? "" : "no problem detail";
    }

    private static boolean isProblem(Answer answer) {
        return "application/problem+json".equals(answer.headers().get("content-type"))
                && !JsonPath.<String>read(answer.body(), "$.code").isBlank();
    }

    private static boolean isWebApi(String path) {
        return path.startsWith("/service/") || path.startsWith("/members/dfw/");
    }

    private static boolean isScreen(String path) {
        return !isWebApi(path) && !path.startsWith("/api/");
    }
}
