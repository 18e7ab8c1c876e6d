package org.koiki.edge.tomcat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.koiki.edge.BodyRefused;
import org.koiki.edge.HttpFault;

/** A request's body, read up to a size and a time, by whomever and in whatever form. */
final class BoundedBody implements InputBuffer {
    private final InputBuffer body;
    private final Request request;
    private final BodyLimits limits;

    BoundedBody(InputBuffer body, Request request, BodyLimits limits) {
        this.body = body;
        this.request = request;
        this.limits = limits;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        requireSize(request.getContentLengthLong());
        int read = read(handler);
        if (read > 0) {
            requireSize(request.getBytesRead() + read);
            requireTime();
        }
        return read;
    }

    /** Whatever ends a body before its end is the connection's fault, or that of who is on it. */
    private int read(ApplicationBufferHandler handler) throws IOException {
        try {
            return body.doRead(handler);
        } catch (BadRequestException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            throw tooSlow();
        } catch (IOException e) {
            throw new ClientAbortException(e);
        }
    }

    private void requireSize(long size) throws IOException {
        if (size > limits.most(path())) {
            throw new BodyRefused(HttpFault.BODY_TOO_LARGE.problem());
        }
    }

    private void requireTime() throws IOException {
        if (System.nanoTime() - request.getStartTimeNanos()
                > limits.patience(path()).toNanos()) {
            throw tooSlow();
        }
    }

    private BodyRefused tooSlow() {
        return new BodyRefused(
                HttpFault.BODY_TOO_SLOW.problem(limits.patience(path()).toSeconds()));
    }

    /** Empty when the request line could not be read. */
    private String path() {
        return Objects.requireNonNullElse(request.requestURI().toString(), "");
    }

    @Override
    public int available() {
        return body.available();
    }
}
