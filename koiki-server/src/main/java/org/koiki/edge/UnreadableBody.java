package org.koiki.edge;

import java.util.stream.Collectors;
import org.koiki.Problem;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;

/** Where in a JSON body the fault lies. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof JacksonException fault
                ? placed(fault)
                : HttpFault.BODY_UNREADABLE.problem("");
    }

    private static Problem placed(JacksonException fault) {
        String path = Quoted.of(path(fault));
        TokenStreamLocation at = fault.getLocation();
        boolean located = at != null && at.getLineNr() > 0;
        String place = located ? " (%s %d:%d)".formatted(path, at.getLineNr(), at.getColumnNr()) : " (" + path + ")";
        Problem problem = HttpFault.BODY_UNREADABLE.problem(place).with("place", path);
        if (located) {
            problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
        }
        return fault instanceof InvalidFormatException wrong
                ? problem.with("value", Quoted.of(wrong.getValue()))
                : problem;
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining("", "$", ""));
    }
}
