package org.koiki.plan.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.calendar.MarketClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the partitions of a month when this node first meets one of its days. Days far off stay together in a partition of
 * their own, so that nobody can fill the database with partitions.
 */
@Component
public class Months {
    private static final Logger LOG = LoggerFactory.getLogger(Months.class);
    private static final int BACK = 2;
    private static final int AHEAD = 14;

    private final JdbcClient jdbc;
    private final MarketClock clock;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    Months(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be called outside of any transaction, before a row of that day is written. */
    public void prepare(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        if (!known.contains(month) && isNear(month)) {
            make(month);
            known.add(month);
        }
    }

    private boolean isNear(YearMonth month) {
        YearMonth now = YearMonth.from(clock.today());
        return !month.isBefore(now.minusMonths(BACK)) && !month.isAfter(now.plusMonths(AHEAD));
    }

    /** Rows that came while the month was far off keep it from being made; it then stays where they are. */
    private void make(YearMonth month) {
        try {
            jdbc.sql("select plan.make_month(?)").param(month.atDay(1)).query().singleValue();
        } catch (DataAccessException e) {
            LOG.warn("no partitions for {}: {}", month, e.getMostSpecificCause().getMessage());
        }
    }
}
