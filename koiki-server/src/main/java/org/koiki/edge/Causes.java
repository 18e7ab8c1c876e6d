package org.koiki.edge;

import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What lies behind an exception, as a problem to tell. */
final class Causes {
    /** SQL states of a lost or refusing database; and of data that it cannot hold, such as NUL in a text. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private static final String UNFIT_DATA = "22";

    /** Two requests at once made what may be there once only. */
    private static final Set<String> TWICE = Set.of("23505", "23P01");

    private Causes() {}

    static Problem problem(Throwable failure) {
        return first(failure, Causes::told)
                .or(() -> first(failure, Causes::data))
                .or(() -> first(failure, Causes::framework))
                .orElseGet(() -> Incident.of(failure));
    }

    private static Optional<Problem> first(Throwable failure, Function<Throwable, @Nullable Problem> known) {
        return Stream.iterate(failure, Throwable::getCause)
                .limit(20)
                .takeWhile(cause -> cause != null)
                .flatMap(cause -> Stream.ofNullable(known.apply(cause)))
                .findFirst();
    }

    private static @Nullable Problem told(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case BodyRefused refused -> refused.problem();
            case MaxUploadSizeExceededException _ -> HttpFault.BODY_TOO_LARGE.problem();
            case SizeException _ -> HttpFault.BODY_TOO_LARGE.problem();
            default -> null;
        };
    }

    private static @Nullable Problem data(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> HttpFault.UNAVAILABLE.problem();
            case java.sql.SQLTransientException _ -> HttpFault.UNAVAILABLE.problem();
            case SQLException sql -> data(String.valueOf(sql.getSQLState()));
            default -> null;
        };
    }

    private static @Nullable Problem data(String state) {
        if (state.startsWith(UNFIT_DATA)) {
            return HttpFault.REQUEST_UNREADABLE.problem();
        }
        if (TWICE.contains(state)) {
            return HttpFault.CHANGED_MEANWHILE.problem();
        }
        return state.length() == 5 && AWAY.contains(state.substring(0, 2)) ? HttpFault.UNAVAILABLE.problem() : null;
    }

    private static @Nullable Problem framework(Throwable cause) {
        return switch (cause) {
            case HttpMessageNotReadableException e -> UnreadableBody.problem(e);
            case ServletRequestBindingException e -> Requests.missing(e);
            case TypeMismatchException e -> Requests.wrong(e);
            case BindException e -> Requests.wrong(e);
            case MultipartException _ -> HttpFault.MULTIPART_UNREADABLE.problem();
            case RequestRejectedException _ -> HttpFault.REQUEST_UNREADABLE.problem();
            case CharacterCodingException _ -> HttpFault.REQUEST_UNREADABLE.problem();
            case BadRequestException _ -> HttpFault.REQUEST_UNREADABLE.problem();
            case AccessDeniedException _ -> HttpFault.FORBIDDEN.problem();
            case InvalidParameterException e -> Requests.ofStatus(e.getErrorCode());
            case ErrorResponse e -> Requests.refused(e);
            default -> null;
        };
    }
}
