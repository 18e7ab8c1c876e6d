package org.koiki.edge;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;

/** One connection after the other, each used until the server ends it. */
final class Wire implements AutoCloseable {
    private static final int NONE = 599;

    private final Opening opening;
    private @Nullable RawConnection open;

    Wire(Opening opening) {
        this.opening = opening;
    }

    interface Opening {
        RawConnection open() throws IOException;
    }

    /**
     * The answer, or one of status 599 when there is none. A server that ends a connection with bytes on it that it has not read may
     * lose its answer on the way, so who gets none asks once more.
     */
    Answer ask(String request) throws IOException {
        Answer answer = askOnce(request);
        return answer.status() == NONE ? askOnce(request) : answer;
    }

    private Answer askOnce(String request) throws IOException {
        RawConnection connection = open == null ? opening.open() : open;
        open = connection;
        Answer answer = answer(connection, request);
        if ("close".equals(answer.headers().get("connection"))) {
            close();
        }
        return answer;
    }

    private static Answer answer(RawConnection connection, String request) {
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
