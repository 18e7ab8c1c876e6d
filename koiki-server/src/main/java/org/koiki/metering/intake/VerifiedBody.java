package org.koiki.metering.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An unpacked body that tells at its end whether the bytes that were sent are those of the digest that came with them. */
final class VerifiedBody extends FilterInputStream {
    private static final Pattern SHA_256 = Pattern.compile("(?:.*[, ])?sha-256=:([A-Za-z0-9+/]{43}=):.*");

    private final DigestInputStream sent;
    private final String told;

    private VerifiedBody(InputStream unpacked, DigestInputStream sent, String told) {
        super(unpacked);
        this.sent = sent;
        this.told = told;
    }

    /**
     * @param digest the header Repr-Digest (RFC 9530)
     * @throws org.koiki.Problem {@code ENERGY-DIGEST}, here for a header without SHA-256, at the end for other bytes
     */
    static InputStream of(InputStream body, BatchForm form, String digest) throws IOException {
        Matcher given = SHA_256.matcher(digest);
        if (!given.matches()) {
            throw UploadProblems.digestForm(digest);
        }
        DigestInputStream sent = new DigestInputStream(body, sha256());
        return new VerifiedBody(PackedBody.unpacked(sent, form.encoding()), sent, given.group(1));
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0) {
            verify();
        }
        return read;
    }

    /** What unpacks may end before its input does. */
    private void verify() throws IOException {
        sent.transferTo(OutputStream.nullOutputStream());
        String actual =
                Base64.getEncoder().encodeToString(sent.getMessageDigest().digest());
        if (!actual.equals(told)) {
            throw UploadProblems.digest(told, actual);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
