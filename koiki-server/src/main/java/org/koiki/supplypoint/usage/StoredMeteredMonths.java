package org.koiki.supplypoint.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.koiki.supplypoint.MeteredMonths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredMeteredMonths implements MeteredMonths {
    private static final int PART = 10_000;

    private final JdbcClient jdbc;

    StoredMeteredMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(List<Month> months) {
        inParts(months, this::putPart);
    }

    private void putPart(List<Month> months) {
        jdbc.sql("""
                insert into supplypoint.monthly_usage (area, point, month, since, until, kwh, origin)
                select *, 'METERED' from unnest(:areas::smallint[], :points::text[], :months::date[], :since::date[],
                    :until::date[], :kwh::numeric[])
                on conflict (area, point, month, origin, until) do update set since = excluded.since, kwh = excluded.kwh
                where (monthly_usage.since, monthly_usage.kwh) <> (excluded.since, excluded.kwh)
                """)
                .param("areas", texts(months, one -> one.point().areaNumber()))
                .param("points", texts(months, one -> one.point().digits()))
                .param("months", texts(months, one -> one.usage().month().atDay(1)))
                .param("since", texts(months, one -> one.usage().from()))
                .param("until", texts(months, one -> one.usage().until()))
                .param("kwh", texts(months, one -> one.usage().kwh().toPlainString()))
                .update();
    }

    @Override
    public void withdraw(List<Period> periods) {
        inParts(periods, this::withdrawPart);
    }

    private void withdrawPart(List<Period> periods) {
        jdbc.sql("""
                delete from supplypoint.monthly_usage m
                using unnest(:areas::smallint[], :points::text[], :until::date[]) as gone (area, point, until)
                where m.area = gone.area and m.point = gone.point and m.until = gone.until and m.origin = 'METERED'
                """)
                .param("areas", texts(periods, one -> one.point().areaNumber()))
                .param("points", texts(periods, one -> one.point().digits()))
                .param("until", texts(periods, Period::until))
                .update();
    }

    @Override
    public void forget(LocalDate before) {
        jdbc.sql("delete from supplypoint.monthly_usage where origin = 'METERED' and until < ?")
                .param(before)
                .update();
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> part) {
        for (int from = 0; from < all.size(); from += PART) {
            part.accept(all.subList(from, Math.min(all.size(), from + PART)));
        }
    }

    private static <T> String[] texts(List<T> some, Function<T, Object> value) {
        return some.stream().map(one -> value.apply(one).toString()).toArray(String[]::new);
    }
}
