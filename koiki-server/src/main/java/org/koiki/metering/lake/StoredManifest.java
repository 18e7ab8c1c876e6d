package org.koiki.metering.lake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.koiki.lake.Change;
import org.koiki.lake.FileKind;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Manifest;
import org.koiki.lake.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The manifest in PostgreSQL. */
@Repository
public class StoredManifest implements Manifest {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public StoredManifest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public long nextRevision() {
        return jdbc.sql("select nextval('metering.lake_revision') as next")
                .query((row, n) -> row.getLong("next"))
                .single();
    }

    @Override
    public List<LakeFile> live(Scope scope) {
        return jdbc.sql("""
                select * from metering.lake_file
                where retired_at is null and area = :area and since <= :to and until >= :from
                    and (:point::text is null or :point between first_point and last_point)
                order by path
                """)
                .param("area", scope.area())
                .param("from", scope.from())
                .param("to", scope.to())
                .param("point", scope.point())
                .query((row, n) -> file(row))
                .list();
    }

    @Override
    public Outcome commit(Change change) {
        return Objects.requireNonNull(transaction.execute(status -> commit(change, status)));
    }

    private Outcome commit(Change change, TransactionStatus status) {
        if (change.batch() != null && !isNew(change.batch(), change.at())) {
            return Outcome.BATCH_KNOWN;
        }
        if (!retire(change.retired(), change.at())) {
            status.setRollbackOnly();
            return Outcome.STALE;
        }
        change.added().forEach(this::add);
        return Outcome.DONE;
    }

    private boolean isNew(String batch, Instant at) {
        return jdbc.sql("insert into metering.lake_batch (key, at) values (?, ?) on conflict do nothing")
                        .params(batch, Timestamp.from(at))
                        .update()
                == 1;
    }

    private boolean retire(List<LakeFile> files, Instant at) {
        return files.isEmpty()
                || jdbc.sql("""
                        update metering.lake_file set retired_at = :at where path = any(:paths) and retired_at is null
                        """)
                                .param("at", Timestamp.from(at))
                                .param("paths", paths(files))
                                .update()
                        == files.size();
    }

    private void add(LakeFile file) {
        jdbc.sql("""
                insert into metering.lake_file (path, kind, area, since, until, slot, first_point, last_point, rows, bytes, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        file.path(),
                        file.kind().name(),
                        file.area(),
                        file.from(),
                        file.to(),
                        file.slot(),
                        file.firstPoint(),
                        file.lastPoint(),
                        file.rows(),
                        file.bytes(),
                        file.revision())
                .update();
    }

    @Override
    public List<LakeFile> retiredBefore(Instant instant) {
        return jdbc.sql("select * from metering.lake_file where retired_at < ? order by path")
                .param(Timestamp.from(instant))
                .query((row, n) -> file(row))
                .list();
    }

    @Override
    public void forget(Collection<LakeFile> files) {
        jdbc.sql("delete from metering.lake_file where path = any(:paths) and retired_at is not null")
                .param("paths", paths(files))
                .update();
    }

    @Override
    public boolean knows(String path) {
        return jdbc.sql("select exists (select from metering.lake_file where path = ?) as known")
                .param(path)
                .query((row, n) -> row.getBoolean("known"))
                .single();
    }

    private static String[] paths(Collection<LakeFile> files) {
        return files.stream().map(LakeFile::path).toArray(String[]::new);
    }

    private static LakeFile file(ResultSet row) throws SQLException {
        return new LakeFile(
                row.getString("path"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("area"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getInt("slot"),
                row.getString("first_point"),
                row.getString("last_point"),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getLong("revision"));
    }
}
