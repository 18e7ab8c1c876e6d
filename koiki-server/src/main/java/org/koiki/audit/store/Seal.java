package org.koiki.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A sealed batch: its hash chains it to all batches before it. */
record Seal(Batch batch, byte[] hash) {
    static final Seal NONE = new Seal(new Batch(0, 0, 0, List.of(), new byte[0]), new byte[Batch.DIGEST]);

    static Seal after(Seal former, Batch batch) {
        return new Seal(batch, Digest.of(former.hash, batch));
    }

    boolean follows(Seal former) {
        return batch.number() == former.batch.number() + 1
                && batch.fromTx() == former.batch.untilTx()
                && Arrays.equals(hash, Digest.of(former.hash, batch));
    }

    static Seal read(ResultSet row, int number) throws SQLException {
        Long[] ids = (Long[]) row.getArray("ids").getArray();
        Batch batch = new Batch(
                row.getLong("number"),
                row.getLong("from_tx"),
                row.getLong("until_tx"),
                List.of(ids),
                row.getBytes("digests"));
        return new Seal(batch, row.getBytes("seal"));
    }
}
