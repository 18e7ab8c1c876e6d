package org.koiki.metering.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Batches that are not whole yet, in PostgreSQL. */
@Repository
class UploadTable {
    private static final String OF_BATCH = " where area = :area and day = :day and slot = :slot and id = :id ";

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of a batch that are there. @param files in their order */
    record Parts(long held, long whole, List<String> files, Instant touchedAt) {
        boolean join(PartRange range) {
            return held == range.first() && whole == range.whole();
        }
    }

    Optional<Parts> find(SlotKey key, String id) {
        return of(key, id, "select held, whole, files, touched_at from metering.upload" + OF_BATCH)
                .query((row, n) -> new Parts(
                        row.getLong("held"),
                        row.getLong("whole"),
                        files(row),
                        row.getTimestamp("touched_at").toInstant()))
                .optional();
    }

    /** Begins a batch, anew if it was begun. @return the files of the parts that were there */
    List<String> begin(SlotKey key, String id, long whole, long length, String file) {
        return of(key, id, """
                insert into metering.upload (area, day, slot, id, whole, held, files)
                values (:area, :day, :slot, :id, :whole, :length, array[:file])
                on conflict (area, day, slot, id) do update
                set whole = excluded.whole, held = excluded.held, files = excluded.files, touched_at = now()
                returning coalesce(old.files, '{}') as files
                """)
                .param("whole", whole)
                .param("length", length)
                .param("file", file)
                .query((row, n) -> files(row))
                .single();
    }

    /** @return false if the part does not follow what is there */
    boolean add(SlotKey key, String id, PartRange range, long length, String file) {
        return of(key, id, """
                update metering.upload set held = held + :length, files = array_append(files, :file), touched_at = now()
                """ + OF_BATCH + " and held = :first and whole = :whole")
                        .param("length", length)
                        .param("file", file)
                        .param("first", range.first())
                        .param("whole", range.whole())
                        .update()
                == 1;
    }

    /** @return the files of the parts that were there */
    List<String> remove(SlotKey key, String id) {
        return of(key, id, "delete from metering.upload" + OF_BATCH + " returning files")
                .query((row, n) -> files(row))
                .optional()
                .orElse(List.of());
    }

    /** Those to which nothing was added for so long. @return the files of their parts */
    List<String> removeOlderThan(int hours) {
        return jdbc.sql("""
                delete from metering.upload where touched_at < now() - make_interval(hours => ?) returning files
                """).param(hours).query((row, n) -> files(row)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The files of all parts. */
    Set<String> files() {
        return jdbc
                .sql("select unnest(files) as file from metering.upload")
                .query((row, n) -> row.getString("file"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static List<String> files(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("files").getArray());
    }

    private StatementSpec of(SlotKey key, String id, String sql) {
        return jdbc.sql(sql)
                .param("area", key.areaNumber())
                .param("day", key.day())
                .param("slot", key.slot())
                .param("id", id);
    }
}
