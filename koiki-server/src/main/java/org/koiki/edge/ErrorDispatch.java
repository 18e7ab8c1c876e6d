package org.koiki.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koiki.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container leads what failed outside of controllers: in a filter, a view or the container itself. */
@Controller
class ErrorDispatch implements ErrorController {
    private final Failures failures;

    ErrorDispatch(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("${server.error.path:/error}")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.tell(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Causes.problem(failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Requests.ofStatus(status)
                : HttpFault.NOT_FOUND.problem();
    }
}
