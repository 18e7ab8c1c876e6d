package org.koiki.plan.forward;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives what is committed its place in the feed, on one node at a time: whatever commits later gets a later place. */
@Component
class ForwardOrder {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ForwardOrder(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Places all that is committed, unless another node does. */
    void place() {
        while (Boolean.TRUE.equals(transaction.execute(status -> mayPlace() && placeNext() == MOST))) {
            Thread.onSpinWait();
        }
    }

    private boolean mayPlace() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('plan.forwarding'))")
                .query(Boolean.class)
                .single();
    }

    private int placeNext() {
        return jdbc.sql("""
                update plan.forwarding f
                set position = (select coalesce(max(position), 0) from plan.forwarding) + fresh.place
                from (
                    select id, row_number() over (order by id) as place
                    from plan.forwarding where position is null
                    order by id limit :most
                ) fresh
                where f.id = fresh.id
                """).param("most", MOST).update();
    }
}
