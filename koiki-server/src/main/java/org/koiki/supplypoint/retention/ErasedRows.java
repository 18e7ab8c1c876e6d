package org.koiki.supplypoint.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement gives how many rows of an area it emptied or deleted, up to a bound. Who supplied a point when stays. */
@Repository
class ErasedRows {
    private static final String EMPTIED = "set customer = '', kana = null, phone = null, number = null";

    private final JdbcClient jdbc;

    ErasedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Customers in contracts that ended up to a day. No better is learnt by that, so what is held stays the same version. */
    int contracts(int area, LocalDate ended, int most) {
        return jdbc.sql("""
                update supplypoint.contract_%1$d %2$s where ctid = any (array(
                    select ctid from supplypoint.contract_%1$d
                    where customer <> '' and not upper_inf(days) and upper(days) <= :ended limit :most))
                """.formatted(area, EMPTIED))
                .param("ended", ended)
                .param("most", most)
                .update();
    }

    /** Customers in what was held of contracts until an instant. */
    int formerContracts(int area, OffsetDateTime until, int most) {
        return jdbc.sql("""
                update supplypoint.former_contract_%1$d %2$s where ctid = any (array(
                    select ctid from supplypoint.former_contract_%1$d
                    where customer <> '' and known_until < :until limit :most))
                """.formatted(area, EMPTIED))
                .param("until", until)
                .param("most", most)
                .update();
    }

    /** Customers as contracts had them up to a day, before that changed. */
    int formerCustomers(int area, LocalDate until, int most) {
        return jdbc.sql("""
                update supplypoint.former_customer_%1$d %2$s where ctid = any (array(
                    select ctid from supplypoint.former_customer_%1$d
                    where customer <> '' and upper(days) <= :until limit :most))
                """.formatted(area, EMPTIED))
                .param("until", until)
                .param("most", most)
                .update();
    }

    /** Customers in contracts that waited or needed a look, and were settled before an instant. */
    int tasks(int area, OffsetDateTime settled, int most) {
        return jdbc.sql("""
                update supplypoint.task set given = given - '{customer,kana,phone,number}'::text[] where id in (
                    select id from supplypoint.task
                    where area = :area and settled_at < :settled and jsonb_exists(given, 'customer') limit :most)
                """)
                .param("area", area)
                .param("settled", settled)
                .param("most", most)
                .update();
    }

    /** Months that a TSO has told and that ended before a day. */
    int monthlyUsage(int area, LocalDate before, int most) {
        return jdbc.sql("""
                delete from supplypoint.monthly_usage_%1$d where ctid = any (array(
                    select ctid from supplypoint.monthly_usage_%1$d where origin = 'TSO' and until < :before limit :most))
                """.formatted(area))
                .param("before", before)
                .param("most", most)
                .update();
    }
}
