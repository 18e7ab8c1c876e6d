package org.koiki.bench.load;

/**
 * One plan, ready to be sent.
 *
 * @param caller index of the company that files it
 * @param request the whole HTTP request
 */
public record Shot(int caller, byte[] request, Sent sent) {
    /** The same without the request. */
    Shot lean() {
        return new Shot(caller, new byte[0], sent);
    }
}
