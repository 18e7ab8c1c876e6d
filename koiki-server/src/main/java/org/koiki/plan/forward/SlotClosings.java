package org.koiki.plan.forward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.koiki.participant.Area;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which slots have closed and are on record as they stood. */
@Component
public class SlotClosings {
    private final Masters masters;
    private final JdbcClient jdbc;

    SlotClosings(Masters masters, JdbcClient jdbc) {
        this.masters = masters;
        this.jdbc = jdbc;
    }

    /** Tells every TSO once that the set of a slot stands. What is in dispute has to be on record before. */
    public void tell(LocalDate day, int slot, Instant closedAt) {
        MasterData now = masters.current();
        String[] tsos = now.areas(day).stream()
                .map(Area::code)
                .map(area -> now.tso(area, day))
                .flatMap(Optional::stream)
                .map(Operator::company)
                .distinct()
                .toArray(String[]::new);
        jdbc.sql("""
                insert into plan.forwarding (tso, target_date, slot, at)
                select tso, :day, :slot, :at from unnest(:tsos::text[]) t (tso)
                on conflict (target_date, slot, tso) where slot is not null do nothing
                """)
                .param("day", day)
                .param("slot", slot)
                .param("at", closedAt.atOffset(ZoneOffset.UTC))
                .param("tsos", tsos)
                .update();
    }

    /** Whether the set of a slot stands. */
    boolean told(LocalDate day, int slot) {
        return jdbc.sql("select exists (select from plan.forwarding where target_date = ? and slot = ?)")
                .params(day, slot)
                .query(Boolean.class)
                .single();
    }
}
