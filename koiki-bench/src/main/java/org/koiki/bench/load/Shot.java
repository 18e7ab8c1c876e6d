package org.koiki.bench.load;

/**
 * One request, ready to be sent.
 *
 * @param caller index of the company that sends it
 * @param request the whole HTTP request
 * @param sent what the hub must hold once it has acknowledged it
 */
public record Shot<T>(int caller, byte[] request, T sent) {
    /** The same without the request. */
    Shot<T> lean() {
        return new Shot<>(caller, new byte[0], sent);
    }
}
