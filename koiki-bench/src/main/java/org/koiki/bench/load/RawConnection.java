package org.koiki.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection that sends finished bytes and reads just enough of the answer: a load driver's diet. */
public final class RawConnection implements AutoCloseable {
    private final SocketFactory factory;
    private final List<Integer> nodes;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private String resultCode = "";
    private long remaining;
    private boolean chunked;
    private boolean closing;

    /** @param nodes ports of the hub; one after the other is tried */
    public RawConnection(SocketFactory factory, List<Integer> nodes) {
        this.factory = factory;
        this.nodes = nodes;
    }

    /** Sends a request as it is; gives the header {@code resultcode} of the answer, or its status line without one. */
    public String send(byte[] request) throws IOException {
        connect();
        try {
            out.write(request);
            out.flush();
            readHead();
            skipBody();
            if (closing) {
                close();
            }
            return resultCode;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    public void connect() throws IOException {
        if (socket == null) {
            Socket fresh = open();
            fresh.setTcpNoDelay(true);
            if (fresh instanceof SSLSocket tls) {
                tls.startHandshake();
            }
            in = new BufferedInputStream(fresh.getInputStream(), 2048);
            out = fresh.getOutputStream();
            socket = fresh;
        }
    }

    private Socket open() throws IOException {
        IOException refused = new IOException("the hub has no node");
        for (int port : nodes) {
            try {
                return factory.createSocket("localhost", port);
            } catch (IOException e) {
                refused = e;
            }
        }
        throw refused;
    }

    private void readHead() throws IOException {
        resultCode = line();
        remaining = 0;
        chunked = false;
        closing = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            header(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
    }

    private void header(String name, String value) {
        switch (name) {
            case "resultcode" -> resultCode = value;
            case "content-length" -> remaining = Long.parseLong(value);
            case "transfer-encoding" -> chunked = true;
            case "connection" -> closing = value.equalsIgnoreCase("close");
            default -> {}
        }
    }

    private void skipBody() throws IOException {
        if (!chunked) {
            in.skipNBytes(remaining);
            return;
        }
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            in.skipNBytes(size + 2);
        }
        line();
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().replaceFirst(";.*", ""), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the hub closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try (Socket closed = socket) {
            socket = null;
        } catch (IOException e) {
            // it is of no further use either way
        }
    }
}
