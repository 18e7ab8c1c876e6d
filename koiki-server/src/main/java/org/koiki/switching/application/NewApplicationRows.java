package org.koiki.switching.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps applications that are new. */
@Repository
class NewApplicationRows {
    private final JdbcClient jdbc;

    NewApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A new application as it was kept.
     *
     * @param joined its other half, which waited for it and is with the TSO now
     */
    record Kept(Application application, Optional<Application> joined) {}

    /**
     * Keeps a new application at its first two stages: received, and what follows at once. A half that waits for it comes to the desk of
     * the TSO in the same statement.
     */
    Kept insert(NewApplication wanted, RequestKey key, ApplicationStage next, Optional<Application> waiting) {
        Content content = wanted.content();
        String partner = waiting.map(Application::number).orElse(null);
        return jdbc.sql("""
                with application as (
                    insert into switching.application (kind, family, point, company, tso, stage, wished_on, match_by, relay,
                        partner, content, received_at, updated_at, version, request_key, request_digest)
                    values (:kind, :family, :point, :company, :tso, :stage, :wished, :matchBy, :relay,
                        :partner, :content::jsonb, :now, :now, 2, :key, :digest)
                    returning number, stage, company, received_at
                ), joined as (
                    update switching.application other
                    set partner = application.number, stage = 'WITH_TSO', stage_before = null, updated_at = :now,
                        version = version + 1
                    from application where other.number = :partner
                    returning other.number, other.stage, other.updated_at, other.version
                ), step as (
                    insert into switching.application_step (application, step, stage, at, company)
                    select number, 1, 'RECEIVED', received_at, company from application
                    union all select number, 2, stage, received_at, null from application
                    union all select number, version, stage, updated_at, null from joined
                )
                select application.number, received_at, joined.version from application left join joined on true
                """)
                .param("kind", content.kind().name())
                .param("family", content.head().family().name())
                .param("point", content.head().supplyPoint())
                .param("company", wanted.company())
                .param("tso", wanted.tso())
                .param("stage", next.word())
                .param("wished", content.head().date())
                .param("matchBy", wanted.matchBy())
                .param("relay", content.relay())
                .param("partner", partner)
                .param("content", ContentJson.write(content))
                .param("now", next.at().atOffset(ZoneOffset.UTC))
                .param("key", key.key())
                .param("digest", key.digest())
                .query((row, count) -> kept(row, wanted, next, waiting))
                .single();
    }

    private static Kept kept(ResultSet row, NewApplication wanted, ApplicationStage next, Optional<Application> waiting)
            throws SQLException {
        String number = row.getString("number");
        Instant at = ApplicationRow.at(row, "received_at");
        int version = row.getInt("version");
        return new Kept(
                wanted.received(
                        number,
                        ApplicationRow.plain(next.word(), at),
                        waiting.map(Application::number).orElse(null)),
                waiting.map(half -> half.joined(number, new ApplicationStage.WithTso(at), version)));
    }
}
