package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koiki.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Programs that use {@code /api}: they get a problem detail in JSON, whatever they accept. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProgramAudience implements Audience {
    private final JsonMapper json;

    ProgramAudience(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean calls(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    public void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(problem, response);
    }

    public void tell(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Koiki\", charset=\"UTF-8\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
    }
}
