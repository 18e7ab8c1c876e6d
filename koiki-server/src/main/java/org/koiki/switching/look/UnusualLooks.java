package org.koiki.switching.look;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.User.Kind;
import org.koiki.switching.rule.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells looks that are unusual. What is usual is data: {@code looks.*} in {@code switching-limits.csv}. */
@Service
public class UnusualLooks {
    private final JdbcClient jdbc;
    private final Limits limits;
    private final MarketClock clock;

    UnusualLooks(JdbcClient jdbc, Limits limits, MarketClock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** As below, all of them. */
    public List<UnusualLook> between(LocalDate first, LocalDate last, Caller caller) {
        return between(first, last, null, Integer.MAX_VALUE - 1, caller).items();
    }

    /**
     * Newest day first. A TSO sees looks that concern points of its area, the coordinator all.
     *
     * @param cursor place of the last one of the part before
     */
    public Page<UnusualLook> between(
            LocalDate first, LocalDate last, @Nullable String cursor, int most, Caller caller) {
        List<UnusualLook> found = read(first, last, LookPlace.of(cursor), most + 1, caller);
        return Page.of(found, most, look -> LookPlace.of(look).cursor());
    }

    private List<UnusualLook> read(
            LocalDate first, LocalDate last, @Nullable LookPlace after, int most, Caller caller) {
        @Nullable String tso = caller.coordinator() ? null : caller.company().code();
        LocalDate today = clock.today();
        return jdbc.sql("""
                with looks as (
                    select (at at time zone 'Asia/Tokyo')::date as day, (at at time zone 'Asia/Tokyo')::time as time,
                        company, user_id, user_kind, purpose, count as shown
                    from switching.look
                    where at >= :first::date::timestamp at time zone 'Asia/Tokyo'
                        and at < (:last::date + 1)::timestamp at time zone 'Asia/Tokyo'
                        and (:tso::text is null or tso = :tso)
                ), counted as (
                    select day, company, user_id, user_kind, sum(shown) as many,
                        coalesce(sum(shown) filter (where time >= :evening::time or time < :morning::time), 0) as night,
                        coalesce(sum(shown) filter (where purpose in ('CUSTOMER_QUESTION', 'DISPUTE', 'INQUIRY')), 0) as besides
                    from looks group by day, company, user_id, user_kind
                )
                select day, company, user_id, user_kind, rule, count, usual
                from counted, lateral (values
                        ('MANY', many, case user_kind when 'SYSTEM' then :manyOfProgram else :many end),
                        ('NIGHT', night, case user_kind when 'SYSTEM' then :nightOfProgram else :night end),
                        ('BESIDES', besides, :besides))
                    as told (rule, count, usual)
                where count > usual
                    and (:day::date is null or day < :day::date or day = :day::date and (count < :count::int
                        or count = :count::int and concat_ws(' ', company, user_id, user_kind, rule) > :who::text))
                order by day desc, count desc, concat_ws(' ', company, user_id, user_kind, rule) limit :most
                """)
                .param("day", after == null ? null : after.day())
                .param("count", after == null ? null : after.count())
                .param("who", after == null ? null : after.who())
                .param("most", most)
                .param("first", first)
                .param("last", last)
                .param("tso", tso)
                .param("evening", time("looks.evening", today).toString())
                .param("morning", time("looks.morning", today).toString())
                .param("many", limits.number("looks.many", today))
                .param("manyOfProgram", limits.number("looks.many.program", today))
                .param("nightOfProgram", limits.number("looks.night.program", today))
                .param("night", limits.number("looks.night", today))
                .param("besides", limits.number("looks.besides", today))
                .query((row, count) -> new UnusualLook(
                        row.getObject("day", LocalDate.class),
                        row.getString("company"),
                        row.getString("user_id"),
                        Kind.valueOf(row.getString("user_kind")),
                        row.getString("rule"),
                        row.getInt("count"),
                        row.getInt("usual")))
                .list();
    }

    private LocalTime time(String name, LocalDate day) {
        return LocalTime.parse(limits.text(name, day));
    }
}
