package org.koiki.participant.store;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the master tables, alike for all kinds: rows come and go as JSON objects of their columns. */
@Repository
class MasterTables {
    static final long STANDING = Long.MAX_VALUE;

    private static final String ROW = """
            to_jsonb(master) || jsonb_build_object('validity',
                jsonb_build_object('from', lower(master.validity), 'until', upper(master.validity)))
            """;

    private final JdbcClient jdbc;
    private final MasterRows rows;

    MasterTables(JdbcClient jdbc, MasterRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The records of all kinds as they stood at a revision. */
    List<Master> at(long revision) {
        return Stream.of(MasterKind.values())
                .flatMap(kind -> at(kind, revision).stream())
                .toList();
    }

    private List<Master> at(MasterKind kind, long revision) {
        return jdbc.sql("""
                select %s as master from participant.%s master
                where revision <= :revision and replaced > :revision
                order by %s, validity
                """.formatted(ROW, kind.table(), key(kind)))
                .param("revision", revision)
                .query((row, number) -> rows.read(kind, row.getString("master")))
                .list();
    }

    /** Every version that a record ever had, newest first. */
    List<MasterVersion> history(MasterKind kind, String key) {
        return jdbc.sql("""
                select %s as master, revision, nullif(replaced, :standing) as replaced,
                       written.market_time, written.company as by_company, written.user_id
                from participant.%s master join participant.revision written on written.number = master.revision
                where %s = :key
                order by revision desc, validity desc
                """.formatted(ROW, kind.table(), key(kind)))
                .param("key", key)
                .param("standing", STANDING)
                .query((row, number) -> MasterVersion.read(row, rows.read(kind, row.getString("master"))))
                .list();
    }

    void add(MasterKind kind, List<? extends Master> masters, long revision) {
        jdbc.sql("""
                insert into participant.%1$s select * from jsonb_populate_recordset(null::participant.%1$s, :rows::jsonb)
                """.formatted(kind.table()))
                .param("rows", rows.write(masters, revision))
                .update();
    }

    /** Takes what stands on some days out of force from a revision on, and gives it back. */
    List<Master> replace(MasterKind kind, String key, Validity days, long revision) {
        return jdbc.sql("""
                update participant.%s master set replaced = :revision
                where replaced = :standing and %s = :key and validity && daterange(:from, :until)
                returning %s as master
                """.formatted(kind.table(), key(kind), ROW))
                .param("revision", revision)
                .param("standing", STANDING)
                .param("key", key)
                .param("from", days.from())
                .param("until", days.until())
                .query((row, number) -> rows.read(kind, row.getString("master")))
                .list();
    }

    private static String key(MasterKind kind) {
        return kind.keys().stream().collect(joining("\", master.\"", "concat_ws(':', master.\"", "\")"));
    }
}
