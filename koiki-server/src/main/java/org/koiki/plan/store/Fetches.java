package org.koiki.plan.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.Fetch;
import org.koiki.plan.Fetch.Channel;
import org.koiki.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who fetched which version. */
@Repository
public class Fetches {
    private final JdbcClient jdbc;

    Fetches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a fetch by the addressed TSO, and that the plan is fetched if that version still stands. */
    public void record(PlanId id, int version, String company, @Nullable String user, Channel channel, Instant at) {
        jdbc.sql("""
                with fetched as (
                    insert into plan.delivery (target_date, message_code, filer, version, company, user_id, channel,
                                               fetched_at)
                    values (:date, :code, :filer, :version, :company, :user, :channel, :at)
                )
                update plan.plan set fetched_version = :version, fetched_at = :at
                where target_date = :date and message_code = :code and filer = :filer
                  and version = :version and fetched_version is distinct from :version
                """)
                .param("date", id.targetDate())
                .param("code", id.messageCode())
                .param("filer", id.filer())
                .param("version", version)
                .param("company", company)
                .param("user", user)
                .param("channel", channel.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Latest first. */
    public List<Fetch> list(PlanId id) {
        return jdbc.sql("""
                select * from plan.delivery where target_date = ? and message_code = ? and filer = ? order by id desc
                """)
                .params(id.targetDate(), id.messageCode(), id.filer())
                .query((row, number) -> new Fetch(
                        row.getInt("version"),
                        row.getString("company"),
                        row.getString("user_id"),
                        Channel.valueOf(row.getString("channel")),
                        FilingColumns.instant(row, "fetched_at")))
                .list();
    }
}
