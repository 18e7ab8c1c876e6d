package org.koiki.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.testing.RawConnection.Answer;

/** One connection after the other, each used until the server ends it. */
public final class Wire implements AutoCloseable {
    private static final int NONE = 599;

    private final Opening opening;
    private @Nullable RawConnection open;

    public Wire(Opening opening) {
        this.opening = opening;
    }

    /** How a connection is had. */
    public interface Opening {
        RawConnection open() throws IOException;
    }

    /**
     * The answer, or one of status 599 when there is none. A server that ends a connection with bytes on it that it has not read may
     * lose its answer on the way, so who gets none asks once more.
     */
    public Answer ask(byte[] request) throws IOException {
        Answer answer = askOnce(request);
        return answer.status() == NONE ? askOnce(request) : answer;
    }

    /** The same for text as ISO 8859-1. */
    public Answer ask(String request) throws IOException {
        return ask(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer askOnce(byte[] request) throws IOException {
        RawConnection connection = open == null ? opening.open() : open;
        open = connection;
        Answer answer = answer(connection, request);
        if ("close".equals(answer.headers().get("connection"))) {
            close();
        }
        return answer;
    }

    private static Answer answer(RawConnection connection, byte[] request) {
        try {
            connection.send(request);
            return connection.answer();
        } catch (IOException e) {
            return new Answer(NONE, Map.of("connection", "close"), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
