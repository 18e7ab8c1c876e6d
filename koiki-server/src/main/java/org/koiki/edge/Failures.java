package org.koiki.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.springframework.stereotype.Component;

/** The one way from a failure to an answer: what it is, whom to tell, how to tell them. */
@Component
public class Failures {
    private final List<Audience> audiences;
    private final ProgramAudience programs;

    Failures(List<Audience> audiences, ProgramAudience programs) {
        this.audiences = audiences;
        this.programs = programs;
    }

    /** Tells what failed before a controller was reached, without a further look at the request. */
    public void tell(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(Causes.problem(failure), request, response);
    }

    /** Tells what the web server refused before the application saw it, where nobody waits for a page. */
    public boolean tellPrograms(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Audience audience = audience(path(request));
        if (audience.readsPages()) {
            return false;
        }
        audience.tell(Requests.ofStatus(status), request, response);
        return true;
    }

    void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            audience(path(request)).tell(problem, request, response);
        }
    }

    private Audience audience(String path) {
        return audiences.stream()
                .filter(audience -> audience.calls(path))
                .findFirst()
                .orElse(programs);
    }

    private static String path(HttpServletRequest request) {
        @Nullable Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(before == null ? request.getRequestURI() : before);
    }
}
