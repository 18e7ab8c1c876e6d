package org.koiki.switching;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.LookCount;
import org.koiki.switching.rule.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredLooks implements LookCount {
    private final JdbcClient jdbc;
    private final Limits limits;
    private final MarketClock clock;

    StoredLooks(JdbcClient jdbc, Limits limits, MarketClock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void looked(Caller caller, String number, @Nullable String tso, String purpose, int count) {
        jdbc.sql("""
                insert into switching.look (at, company, user_id, user_kind, number, tso, purpose, count)
                values (:at, :company, :user, :kind, :number, :tso, :purpose, :count)
                """)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("company", caller.company().code())
                .param("user", caller.user())
                .param("kind", caller.kind().name())
                .param("number", number)
                .param("tso", tso)
                .param("purpose", purpose)
                .param("count", count)
                .update();
    }

    @Override
    public boolean lately(Caller caller, String number) {
        Duration lasting = Duration.ofMinutes(limits.number("looks.lasting.minutes", clock.today()));
        return jdbc.sql("""
                select exists (select from switching.look
                    where company = :company and number = :number and user_id is not distinct from :user::text
                        and at between :since and :now)
                """)
                .param("company", caller.company().code())
                .param("number", number)
                .param("user", caller.user())
                .param("since", clock.now().minus(lasting).atOffset(ZoneOffset.UTC))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
