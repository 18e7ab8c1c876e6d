package org.koiki.switching.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caller's own applications in the order in which they changed (異動申込一括取得). Places are handed out when somebody fetches, under
 * a lock: a change that is committed later gets a later place, so that a cursor never skips one.
 */
@Service
public class ApplicationChanges {
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    ApplicationChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of the changes.
     *
     * @param items each application once, as it stands now
     * @param next cursor for the following changes; give it again when there are none
     * @param more whether there are further ones already
     */
    public record Changes(List<ApplicationLine> items, String next, boolean more) {}

    /** @param cursor of the part before; absent for the beginning */
    @Transactional
    public Changes after(@Nullable Long cursor, int limit, Caller caller) {
        String company = caller.company().code();
        place(company);
        long from = cursor == null ? 0 : cursor;
        int most = Math.clamp(limit, 1, MOST);
        List<Placed> found = jdbc.sql("""
                select * from switching.application where company = ? and place > ? order by place limit ?
                """)
                .params(company, from, most + 1)
                .query((row, count) -> new Placed(row.getLong("place"), ApplicationLine.of(ApplicationRow.read(row))))
                .list();
        List<Placed> shown = found.stream().limit(most).toList();
        long next = shown.isEmpty() ? from : shown.getLast().place();
        return new Changes(shown.stream().map(Placed::line).toList(), Long.toString(next), found.size() > shown.size());
    }

    private record Placed(long place, ApplicationLine line) {}

    private void place(String company) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 5))")
                .param(company)
                .query(row -> {});
        jdbc.sql("""
                update switching.application set place = placed.place
                from (
                    select number, nextval('switching.application_place') as place
                    from (
                        select number from switching.application where company = ? and place is null
                        order by updated_at, number for update skip locked) changed) placed
                where application.number = placed.number
                """).param(company).update();
    }
}
