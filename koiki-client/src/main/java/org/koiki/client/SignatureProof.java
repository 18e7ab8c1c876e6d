package org.koiki.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a signature.
 *
 * @param signer by the certificate that came with it
 * @param signedAt as the signature tells; absent where it does not, and the certificate is judged as of now
 * @param faults none when the signature holds
 */
public record SignatureProof(Signer signer, @Nullable Instant signedAt, List<Fault> faults) {
    /**
     * Whose certificate it is.
     *
     * @param serial in upper-case hex
     */
    public record Signer(String subject, String issuer, String serial, Instant notBefore, Instant notAfter) {}

    /** What is wrong with a signature. */
    public enum Fault {
        /** The content was changed after it was signed, or it was signed with another key. */
        CONTENT_DIFFERS,
        /** The certificate comes from no authority that is trusted. */
        OTHER_AUTHORITY,
        /** The certificate is not that of a server, such as the one of another member. */
        NOT_A_HUB,
        /** The certificate is that of another host than the hub's. */
        OTHER_HOST,
        /** The certificate was not valid yet, or not any more, when it was signed. */
        NOT_VALID
    }

    public boolean holds() {
        return faults.isEmpty();
    }
}
