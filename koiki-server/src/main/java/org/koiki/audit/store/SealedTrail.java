package org.koiki.audit.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the sealer and of the verification. */
@Repository
class SealedTrail {
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    SealedTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction is the one that may seal now, over all nodes. */
    boolean maySeal() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('koiki.audit.seal'))")
                .query(Boolean.class)
                .single();
    }

    Seal last() {
        return jdbc.sql("select * from audit.seal order by number desc limit 1")
                .query(Seal::read)
                .optional()
                .orElse(Seal.NONE);
    }

    /** Every transaction below this one has ended; about {@code MOST} entries lie between. */
    long horizon(long fromTx) {
        return jdbc.sql("""
                select coalesce(
                    (select tx from audit.entry where tx > :from::text::xid8 and tx < ended
                     order by tx, id offset :most limit 1),
                    ended)
                from pg_snapshot_xmin(pg_current_snapshot()) ended
                """)
                .param("from", fromTx)
                .param("most", MOST)
                .query(Long.class)
                .single();
    }

    List<StoredEntry> entries(long fromTx, long untilTx) {
        return jdbc.sql("""
                select * from audit.entry where tx >= :from::text::xid8 and tx < :until::text::xid8 order by tx, id
                """)
                .param("from", fromTx)
                .param("until", untilTx)
                .query(StoredEntry::read)
                .list();
    }

    void add(Seal seal) {
        Batch batch = seal.batch();
        jdbc.sql("""
                insert into audit.seal (number, from_tx, until_tx, ids, digests, seal)
                values (?, ?::text::xid8, ?::text::xid8, ?, ?, ?)
                """)
                .params(
                        batch.number(),
                        batch.fromTx(),
                        batch.untilTx(),
                        batch.ids().toArray(Long[]::new),
                        batch.digests(),
                        seal.hash())
                .update();
    }

    Stream<Seal> seals() {
        return jdbc.sql("select * from audit.seal order by number").withFetchSize(100).query(Seal::read).stream();
    }

    Stream<StoredEntry> entries() {
        return jdbc
                .sql("select * from audit.entry order by tx, id")
                .withFetchSize(1000)
                .query(StoredEntry::read)
                .stream();
    }
}
