package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.koiki.Problem;
import org.koiki.edge.Audience;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Programs that use the WebAPI: HTTP 200 whatever happened, and a result code. */
@Component
@Order(0)
class WebApiAudience implements Audience {
    @Override
    public boolean calls(String path) {
        return path.startsWith("/service/") || path.startsWith("/members/dfw/");
    }

    @Override
    public void tell(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        ResultCode result = problem.getStatusCode().is5xxServerError() ? ResultCode.SERVER_ERROR : ResultCode.BAD_FIELD;
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader(WebApiAnswer.RESULT, result.code());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    }
}
