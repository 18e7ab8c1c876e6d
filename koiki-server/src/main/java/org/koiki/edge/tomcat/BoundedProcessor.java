package org.koiki.edge.tomcat;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Bounds the time from the first byte of a request to its last, since Tomcat's own time-outs begin anew at each byte. */
final class BoundedProcessor extends Http11Processor {
    private final Duration patience;
    private long begun;

    BoundedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, BodyLimits limits) {
        super(protocol, adapter);
        this.patience = limits.patience();
        request.setInputBuffer(new BoundedBody(request.getInputBuffer(), request, limits));
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            begun = 0;
            return state;
        }
        return waitForMore(socket);
    }

    private SocketState waitForMore(SocketWrapperBase<?> socket) {
        long now = System.nanoTime();
        begun = begun == 0 ? now : begun;
        long left = patience.toMillis() - (now - begun) / 1_000_000;
        if (left <= 0) {
            begun = 0;
            return SocketState.CLOSED;
        }
        socket.setReadTimeout(Math.min(left, socket.getReadTimeout()));
        return SocketState.LONG;
    }
}
