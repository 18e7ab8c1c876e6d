package org.koiki.notice.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the webhooks. */
@Repository
class WebhookRows {
    private final JdbcClient jdbc;

    WebhookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> of(String company) {
        return jdbc.sql("select * from notice.webhook where company = ? order by id")
                .param(company)
                .query(Webhook::read)
                .list();
    }

    Optional<Webhook> find(String company, long id) {
        return jdbc.sql("select * from notice.webhook where company = ? and id = ?")
                .params(company, id)
                .query(Webhook::read)
                .optional();
    }

    /** Empty when the company has the URL already. */
    Optional<Webhook> add(String company, String url, byte[] secret, Instant now) {
        return jdbc.sql("""
                insert into notice.webhook (company, url, secret, created_at) values (?, ?, ?, ?)
                on conflict do nothing returning *
                """)
                .params(company, url, secret, now.atOffset(ZoneOffset.UTC))
                .query(Webhook::read)
                .optional();
    }

    /** Removes it and gives up what was still to be posted there. */
    void remove(long id) {
        jdbc.sql("""
                with gone as (delete from notice.webhook where id = :id)
                update notice.delivery set state = 'FAILED'
                where channel = 'WEBHOOK' and target = :id::text and state in ('WAITING', 'SENDING')
                """).param("id", id).update();
    }

    void enable(long id, boolean enabled) {
        jdbc.sql("update notice.webhook set enabled = ?, failures = 0 where id = ?")
                .params(enabled, id)
                .update();
    }

    Optional<Target> target(String id) {
        return jdbc.sql("select company, url, secret from notice.webhook where id::text = ?")
                .param(id)
                .query((row, number) ->
                        new Target(row.getString("company"), row.getString("url"), row.getBytes("secret")))
                .optional();
    }

    void worked(String id) {
        jdbc.sql("update notice.webhook set failures = 0 where id::text = ? and failures > 0")
                .param(id)
                .update();
    }

    /** Counts a failure and switches the webhook off at the last one allowed; whether that was now. */
    boolean failed(String id, int most) {
        return jdbc.sql("""
                        update notice.webhook set failures = failures + 1, enabled = failures + 1 < :most
                        where id::text = :id and enabled returning not enabled
                        """)
                .param("id", id)
                .param("most", most)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Where to post and with which sealed secret. */
    record Target(String company, String url, byte[] secret) {}
}
