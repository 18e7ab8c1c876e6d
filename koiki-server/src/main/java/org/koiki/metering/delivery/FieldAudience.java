package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.koiki.Problem;
import org.koiki.access.CertificateOnly;
import org.koiki.edge.Audience;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Programs that use the automatic download: a status and two plain lines with the code. They know a busy server by its 503
 * (metering.md §8, case 13).
 */
@Component
@Order(10)
class FieldAudience implements Audience {
    private final List<CertificateOnly> paths;

    FieldAudience(List<CertificateOnly> paths) {
        this.paths = paths;
    }

    @Override
    public boolean calls(String path) {
        return paths.stream().anyMatch(own -> own.covers(path));
    }

    @Override
    public void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = "%s %s%n%s%n"
                .formatted(problem.code(), problem.text().ja(), problem.text().en());
        response.setStatus(status(problem).value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setContentType("text/plain;charset=UTF-8");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static HttpStatusCode status(Problem problem) {
        HttpStatusCode status = problem.getStatusCode();
        return status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS) ? HttpStatus.SERVICE_UNAVAILABLE : status;
    }
}
