package org.koiki.bench.download;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.SocketFactory;

/** One retailer: connects with its certificate, fetches some paths one after the other and counts their bytes. */
record Fetcher(SocketFactory tls, List<String> paths) {
    private static final int BUFFER = 1 << 16;

    /** Bytes of the bodies. */
    long run(int port) throws IOException {
        long bytes = 0;
        try (var socket = tls.createSocket("localhost", port);
                InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER)) {
            for (String path : paths) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                bytes += body(in, length(in, path));
            }
        }
        return bytes;
    }

    private static long length(InputStream in, String path) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(path + ": " + status);
        }
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return length;
    }

    private static long body(InputStream in, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException(left + " bytes are missing");
            }
            left -= read;
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
