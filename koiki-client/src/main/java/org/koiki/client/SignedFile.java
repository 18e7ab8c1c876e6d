package org.koiki.client;

/**
 * A file with the hub's signature of it.
 *
 * @param signature JWS with detached content (RFC 7515, appendix F), {@code header..signature}
 */
public record SignedFile(String name, byte[] content, String signature) {
    @Override
    public String toString() {
        return "SignedFile[" + name + ", " + content.length + " bytes]";
    }
}
