package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Readings as CSV.
 *
 * @param csv unpacked
 */
record CsvBody(InputStream csv) implements BatchBody {
    private static final int BUFFER = 1 << 18;

    @Override
    public String read(BatchRows rows) throws IOException {
        MessageDigest digest = VerifiedBody.sha256();
        byte[] buffer = new byte[BUFFER];
        int filled = 0;
        for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer, filled, buffer.length - filled)) {
            digest.update(buffer, filled, read);
            filled += read;
            int whole = rows.read(buffer, 0, filled);
            if (whole == 0 && filled == buffer.length) {
                rows.readBeginning(buffer, 0, filled);
                whole = filled;
            }
            System.arraycopy(buffer, whole, buffer, 0, filled - whole);
            filled -= whole;
        }
        rows.readLast(buffer, 0, filled);
        return HexFormat.of().formatHex(digest.digest());
    }
}
