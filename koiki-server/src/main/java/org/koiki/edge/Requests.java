package org.koiki.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the framework refuses in a request. */
final class Requests {
    private Requests() {}

    static Problem missing(ServletRequestBindingException e) {
        return switch (e) {
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            default -> HttpFault.REQUEST_UNREADABLE.problem();
        };
    }

    private static Problem missing(String parameter) {
        return HttpFault.PARAMETER_MISSING.problem(parameter).with("parameter", parameter);
    }

    static Problem wrong(TypeMismatchException e) {
        return wrong(String.valueOf(e.getPropertyName()), e.getValue());
    }

    /** Of parameters that are read together. */
    static Problem wrong(BindException e) {
        FieldError first = e.getFieldError();
        return first == null
                ? HttpFault.REQUEST_UNREADABLE.problem()
                : wrong(first.getField(), first.getRejectedValue());
    }

    private static Problem wrong(String parameter, @Nullable Object given) {
        String value = Quoted.of(given);
        return HttpFault.PARAMETER_WRONG
                .problem(parameter, value)
                .with("parameter", parameter)
                .with("value", value);
    }

    static Problem refused(ErrorResponse e) {
        return switch (e) {
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case HttpRequestMethodNotSupportedException wrong -> withHeaders(e, method(wrong.getMethod()));
            case HttpMediaTypeNotSupportedException wrong ->
                withHeaders(e, mediaType(wrong.getContentType()))
                        .with("accepted", texts(wrong.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException wrong ->
                HttpFault.NOT_ACCEPTABLE.problem().with("offered", texts(wrong.getSupportedMediaTypes()));
            default -> ofStatus(e.getStatusCode().value());
        };
    }

    /** For a refusal of which no more is known than its status; 501 is that of a transfer encoding that nobody knows. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 403 -> HttpFault.FORBIDDEN.problem();
            case 404 -> HttpFault.NOT_FOUND.problem();
            case 405 -> method("");
            case 406 -> HttpFault.NOT_ACCEPTABLE.problem();
            case 413 -> HttpFault.BODY_TOO_LARGE.problem();
            case 415 -> mediaType(null);
            case 501 -> HttpFault.REQUEST_UNREADABLE.problem();
            case 503 -> HttpFault.UNAVAILABLE.problem();
            default ->
                status < 500
                        ? HttpFault.REQUEST_UNREADABLE.problem()
                        : Incident.of(new IllegalStateException("HTTP " + status));
        };
    }

    private static Problem method(String name) {
        return HttpFault.METHOD_NOT_ALLOWED.problem(Quoted.of(name));
    }

    private static Problem mediaType(@Nullable MediaType given) {
        return HttpFault.MEDIA_TYPE_UNSUPPORTED.problem(given == null ? "" : Quoted.of(given));
    }

    private static Problem withHeaders(ErrorResponse told, Problem problem) {
        problem.getHeaders().putAll(told.getHeaders());
        return problem;
    }

    private static List<String> texts(List<MediaType> types) {
        return types.stream().map(MediaType::toString).toList();
    }
}
