package org.koiki.sandbox;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Free TCP ports for servers, taken from below the range out of which systems give ports to connections: a port found
 * free there stays free until the server that asked for it binds it.
 */
public final class Ports {
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 100;

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private Ports() {}

    /**
     * The first of some free ports in a row.
     *
     * @throws IOException when none is found
     */
    public static int freeRow(int length) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int first = RANDOM.nextInt(LOWEST, HIGHEST - length);
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
