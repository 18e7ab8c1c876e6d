package org.koiki.edge.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Takes in what nobody read of a body once the answer is out, so that the client gets it before the connection goes on or
 * ends. Tomcat would do so, too, but for as long as a client likes to send.
 */
final class Leftovers extends ValveBase {
    private static final long MOST = 1024 * 1024;

    Leftovers() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        var raw = request.getCoyoteRequest();
        if (!request.isAsync() && !raw.hasExpectation()) {
            response.finishResponse();
            takeIn(raw);
        }
    }

    private static void takeIn(org.apache.coyote.Request request) {
        long most = request.getBytesRead() + MOST;
        Discard discard = new Discard();
        try {
            while (request.doRead(discard) >= 0) {
                if (request.getBytesRead() > most) {
                    throw new IOException("too much is left");
                }
            }
        } catch (IOException | IllegalArgumentException e) { // the latter of a length that is none
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static final class Discard implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // what is discarded needs no room
        }
    }
}
