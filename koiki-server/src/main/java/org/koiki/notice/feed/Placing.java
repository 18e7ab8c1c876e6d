package org.koiki.notice.feed;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed notices their places in the feed, on one node at a time: whatever commits later gets a later place. In the
 * same transaction the other channels take what they have to pass on.
 */
@Component
class Placing {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Feed feed;
    private final ObjectProvider<Channel> channels;

    Placing(JdbcClient jdbc, TransactionTemplate transaction, Feed feed, ObjectProvider<Channel> channels) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.feed = feed;
        this.channels = channels;
    }

    /** Places all that is committed, unless another node does. */
    void place() {
        while (Boolean.TRUE.equals(transaction.execute(status -> mayPlace() && placeNext() == MOST))) {
            Thread.onSpinWait();
        }
    }

    private boolean mayPlace() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('koiki.notice.place'))")
                .query(Boolean.class)
                .single();
    }

    private int placeNext() {
        long end = feed.end();
        int placed = jdbc.sql("""
                with fresh as (
                    delete from notice.unplaced
                    where notice in (select notice from notice.unplaced order by notice limit :most)
                    returning notice)
                insert into notice.event (position, notice, company, in_feed)
                select :end + row_number() over (order by id), id, told.company, coalesce(preference.feed, true)
                from fresh join notice.notice told on told.id = fresh.notice
                left join notice.preference on preference.company = told.company and preference.kind = told.kind
                """).param("end", end).param("most", MOST).update();
        if (placed > 0) {
            channels.forEach(channel -> channel.take(end, end + placed));
        }
        return placed;
    }
}
