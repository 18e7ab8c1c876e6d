package org.koiki.switching.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.participant.User.Kind;
import org.koiki.switching.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files of applications. */
@Repository
class BulkRows {
    private static final String FILE = """
            select file.*, count(row.row) as rows,
                count(*) filter (where row.outcome = 'ACCEPTABLE') as acceptable,
                count(*) filter (where row.outcome = 'REFUSED') as refused,
                count(*) filter (where row.outcome = 'FILED') as filed
            from switching.bulk_file file left join switching.bulk_row row on row.file = file.number
            """;

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String insert(String name, RequestKey key, Instant at, Caller caller) {
        return jdbc.sql("""
                insert into switching.bulk_file (company, name, stage, uploaded_at, user_id, user_kind, certificate, address, request_key, request_digest)
                values (:company, :name, 'CHECKED', :at, :user, :kind, :certificate, :address, :key, :digest) returning number
                """)
                .param("key", key.key())
                .param("digest", key.kept())
                .param("company", caller.company().code())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("user", caller.user())
                .param("kind", caller.kind().name())
                .param("certificate", caller.certificate())
                .param("address", caller.address())
                .query((row, count) -> row.getString("number"))
                .single();
    }

    /**
     * The number of the file that a company sent with this key before. Another one with the same key waits until the transaction ends.
     */
    Optional<String> byKey(String company, RequestKey key) {
        if (key.key() == null) {
            return Optional.empty();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("bulk " + company + " " + key.key())
                .query(row -> {});
        return jdbc.sql(
                        "select number, request_digest from switching.bulk_file where company = :company and request_key = :key")
                .param("company", company)
                .param("key", key.key())
                .query((row, count) -> key.repeats(row.getString("request_digest"), row.getString("number")))
                .optional();
    }

    Optional<BulkFile> find(String number, String company) {
        return jdbc.sql(FILE + " where file.number = ? and file.company = ? group by file.number")
                .params(number, company)
                .query((row, count) -> file(row))
                .optional();
    }

    /** Newest first. */
    List<BulkFile> list(String company, @Nullable String cursor, int limit) {
        return jdbc.sql(FILE + """
                 where file.company = :company and (:cursor::text is null or file.number < :cursor)
                 group by file.number order by file.number desc limit :limit
                """)
                .param("company", company)
                .param("cursor", cursor)
                .param("limit", limit)
                .query((row, count) -> file(row))
                .list();
    }

    /** Waits until nobody else changes a file, and gives its stage. */
    Optional<BulkStage> lock(String number, String company) {
        return jdbc.sql("select stage from switching.bulk_file where number = ? and company = ? for update")
                .params(number, company)
                .query((row, count) -> BulkStage.valueOf(row.getString("stage")))
                .optional();
    }

    void confirm(String number, Instant at, Caller caller) {
        jdbc.sql("""
                update switching.bulk_file
                set stage = 'CONFIRMED', confirmed_at = :at, user_id = :user, user_kind = :kind, certificate = :certificate,
                    address = :address
                where number = :number
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("user", caller.user())
                .param("kind", caller.kind().name())
                .param("certificate", caller.certificate())
                .param("address", caller.address())
                .param("number", number)
                .update();
    }

    /** Gives a file up, with the contents of its rows. */
    void discard(String number) {
        jdbc.sql("update switching.bulk_row set content = null where file = ?")
                .param(number)
                .update();
        jdbc.sql("update switching.bulk_file set stage = 'DISCARDED' where number = ?")
                .param(number)
                .update();
    }

    /** Ends a confirmed file of which no row waits. @return whose it is, when it ends now */
    Optional<String> finish(String number, Instant at) {
        return jdbc.sql("""
                update switching.bulk_file set stage = 'DONE', finished_at = :at
                where number = :number and stage = 'CONFIRMED'
                    and not exists (select from switching.bulk_row where file = :number and outcome = 'ACCEPTABLE')
                returning company
                """)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, count) -> row.getString("company"))
                .optional();
    }

    /** The oldest file that is confirmed. */
    Optional<Confirmed> confirmed() {
        return jdbc.sql("select * from switching.bulk_file where stage = 'CONFIRMED' order by number limit 1")
                .query((row, count) -> new Confirmed(
                        row.getString("number"),
                        row.getString("company"),
                        row.getString("user_id"),
                        Kind.valueOf(row.getString("user_kind")),
                        row.getString("certificate"),
                        row.getString("address")))
                .optional();
    }

    /** A file that is confirmed, and by whom. */
    record Confirmed(
            String number,
            String company,
            @Nullable String user,
            Kind kind,
            @Nullable String certificate,
            String address) {}

    /** Files that nobody confirmed since an instant. */
    List<String> unconfirmed(Instant before) {
        return jdbc.sql("select number from switching.bulk_file where stage = 'CHECKED' and uploaded_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, count) -> row.getString("number"))
                .list();
    }

    private static BulkFile file(ResultSet row) throws SQLException {
        return new BulkFile(
                row.getString("number"),
                row.getString("name"),
                BulkStage.valueOf(row.getString("stage")),
                row.getInt("rows"),
                row.getInt("acceptable"),
                row.getInt("refused"),
                row.getInt("filed"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
