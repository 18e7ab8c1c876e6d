package org.koiki.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Free TCP ports. */
final class Ports {
    private static final int TRIES = 100;

    private Ports() {}

    /** A free port on loopback. */
    static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of some free ports in a row. */
    static int freeRow(int length) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = free();
            if (isFreeRow(first, length)) {
                return first;
            }
        }
        throw new IOException("No " + length + " free ports in a row");
    }

    static boolean isFreeRow(int first, int length) {
        for (int port = first; port < first + length; port++) {
            if (port > 65_535 || !isFree(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
