package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is sent.
 *
 * @param type the header Content-Type
 * @param encoding the header Content-Encoding
 * @param digest the header Repr-Digest
 */
record BatchForm(
        String type, @Nullable String encoding, @Nullable String digest) {
    boolean isParquet() {
        return type.regionMatches(true, 0, ParquetBody.TYPE, 0, ParquetBody.TYPE.length());
    }

    /** What was sent, unpacked; it tells at its end whether it is what the digest says. */
    InputStream open(InputStream sent) throws IOException {
        return digest == null ? PackedBody.unpacked(sent, encoding) : VerifiedBody.of(sent, this, digest);
    }
}
