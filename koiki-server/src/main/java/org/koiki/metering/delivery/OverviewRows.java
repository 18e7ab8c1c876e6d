package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the catalogue knows of a day in all areas. */
@Repository
class OverviewRows {
    private final JdbcClient jdbc;

    OverviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Same-day files of a slot in an area. @param late receivers of whose files any split came first after the target */
    record Slot(String area, int slot, int receivers, int late, boolean corrected) {}

    List<Slot> slots(List<String> areas, LocalDate date) {
        return jdbc.sql("""
                select area, slot, count(distinct receiver) receivers,
                       count(distinct receiver) filter (where first_at > target) late, bool_or(corrected) corrected
                from (
                    select area, slot, receiver, min(target) target, max(came) first_at, bool_or(last > came) corrected
                    from (
                        select area, slot, receiver, code, min(target_at) target, min(published_at) came, max(published_at) last
                        from metering.energy_file
                        where area = any(:areas) and date = :date and family = 'SAME_DAY'
                        group by area, slot, receiver, code, split) splits
                    group by area, slot, receiver, code) files
                group by area, slot
                """)
                .param("areas", areas.toArray(String[]::new))
                .param("date", date)
                .query((row, number) -> new Slot(
                        row.getString("area"),
                        row.getInt("slot"),
                        row.getInt("receivers"),
                        row.getInt("late"),
                        row.getBoolean("corrected")))
                .list();
    }

    /**
     * Daily files of an area.
     *
     * @param expected receivers of same-day or daily files
     * @param lacking of them, those without daily files of a voltage of which they have same-day files
     */
    record Daily(
            String area,
            int expected,
            int lacking,
            int late,
            boolean corrected,
            @Nullable Instant last) {}

    List<Daily> daily(List<String> areas, LocalDate date) {
        return jdbc.sql("""
                with splits as (
                    select area, receiver, voltage, family, min(target_at) target, min(published_at) came, max(published_at) last
                    from metering.energy_file
                    where area = any(:areas) and date = :date and family in ('SAME_DAY', 'DAILY')
                    group by area, receiver, voltage, family, split),
                files as (
                    select area, receiver, voltage, family, min(target) target, max(came) first_at,
                           bool_or(last > came) corrected, max(last) last_at
                    from splits group by area, receiver, voltage, family),
                daily as (select * from files where family = 'DAILY')
                select area, count(distinct receiver) expected,
                       count(distinct receiver) filter (where daily.family is null) lacking,
                       count(distinct receiver) filter (where daily.first_at > daily.target) late,
                       coalesce(bool_or(daily.corrected), false) corrected, max(daily.last_at) last
                from (select distinct area, receiver, voltage from files) pairs
                left join daily using (area, receiver, voltage)
                group by area
                """)
                .param("areas", areas.toArray(String[]::new))
                .param("date", date)
                .query((row, number) -> new Daily(
                        row.getString("area"),
                        row.getInt("expected"),
                        row.getInt("lacking"),
                        row.getInt("late"),
                        row.getBoolean("corrected"),
                        instant(row.getObject("last", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** How many receivers have any same-day file of the day, by area. */
    Map<String, Integer> receivers(List<String> areas, LocalDate date) {
        Map<String, Integer> receivers = new HashMap<>();
        jdbc.sql("""
                select area, count(distinct receiver) from metering.energy_file
                where area = any(:areas) and date = :date and family = 'SAME_DAY' group by area
                """)
                .param("areas", areas.toArray(String[]::new))
                .param("date", date)
                .query((row, number) -> receivers.put(row.getString(1), row.getInt(2)))
                .list();
        return receivers;
    }

    /** Areas whose points are known on the day, so that files have to come. */
    Set<String> expecting(LocalDate date) {
        return jdbc
                .sql("select distinct area from metering.roster where day = ? and direction = 'DEMAND' and points > 0")
                .param(date)
                .query((row, number) -> "%02d".formatted(row.getInt(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
