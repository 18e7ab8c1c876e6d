package org.koiki.edge.tomcat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Failures;

/** What Tomcat says by itself, for instance to a broken request line: to programs what they know, else the status alone. */
final class QuietErrors extends ErrorReportValve {
    private final Supplier<Failures> failures;

    QuietErrors(Supplier<Failures> failures) {
        this.failures = failures;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (!failures.get().tellPrograms(status, request, response)) {
                response.setContentType("text/plain;charset=UTF-8");
                response.getOutputStream().write(("HTTP " + status + "\n").getBytes(StandardCharsets.UTF_8));
            }
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
