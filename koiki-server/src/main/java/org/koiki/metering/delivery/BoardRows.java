package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Board.KindLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the catalogue knows of a day. */
@Repository
class BoardRows {
    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Same-day files of one receiver, slot and kind.
     *
     * @param begun when the first split came; others follow with parts of a roster
     * @param published when the last split came first
     * @param corrected whether any split came anew
     */
    record Slot(
            String receiver,
            String code,
            int slot,
            Instant target,
            @Nullable Instant begun,
            @Nullable Instant published,
            boolean corrected) {}

    List<Slot> slots(String area, LocalDate date) {
        return jdbc.sql("""
                select receiver, code, slot, min(target) target, min(came) begun, max(came) published,
                       bool_or(last > came) corrected
                from (
                    select receiver, code, slot, min(target_at) target, min(published_at) came, max(published_at) last
                    from metering.energy_file
                    where area = ? and date = ? and family = 'SAME_DAY'
                    group by receiver, code, slot, split) splits
                group by receiver, code, slot
                order by receiver, slot, code
                """)
                .params(area, date)
                .query((row, number) -> new Slot(
                        row.getString("receiver"),
                        row.getString("code"),
                        row.getInt("slot"),
                        Catalogue.instant(row, "target"),
                        instant(row.getObject("begun", OffsetDateTime.class)),
                        instant(row.getObject("published", OffsetDateTime.class)),
                        row.getBoolean("corrected")))
                .list();
    }

    List<KindLine> days(String area, LocalDate date) {
        return jdbc.sql("""
                select code, family, voltage, count(distinct receiver) receivers, count(*) files,
                       count(*) filter (where published_at = first_at and published_at > target_at) late,
                       count(*) filter (where published_at > first_at) corrected,
                       min(target_at) target, max(published_at) last
                from (
                    select *, min(published_at) over (partition by receiver, code, slot, split) first_at
                    from metering.energy_file where area = ? and date = ? and family <> 'SAME_DAY') files
                group by code, family, voltage
                order by code
                """)
                .params(area, date)
                .query((row, number) -> new KindLine(
                        row.getString("code"),
                        Family.valueOf(row.getString("family")),
                        Voltage.valueOf(row.getString("voltage")),
                        row.getLong("receivers"),
                        row.getLong("files"),
                        row.getLong("late"),
                        row.getLong("corrected"),
                        Catalogue.instant(row, "target"),
                        Catalogue.instant(row, "last")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
