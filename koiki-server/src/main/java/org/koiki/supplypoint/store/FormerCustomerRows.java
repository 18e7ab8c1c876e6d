package org.koiki.supplypoint.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.FormerCustomer;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What contracts said of their customers on days before that changed. */
@Repository
class FormerCustomerRows {
    private final JdbcClient jdbc;

    FormerCustomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FormerCustomer> of(SupplyPointNumber point) {
        String sql = """
                select f.contract, f.retailer, lower(f.days) as since, upper(f.days) as until, f.number, f.customer, f.kana, f.phone, f.known_from
                from supplypoint.former_customer{area} f
                where f.area = :area and f.contract in (
                    select c.id from supplypoint.contract{area} c join supplypoint.supply_point{area} p on p.id = c.point
                    where p.area = :area and p.number = :point
                    union
                    select c.id from supplypoint.former_contract{area} c join supplypoint.supply_point{area} p on p.id = c.point
                    where p.area = :area and p.number = :point)
                order by since, f.contract
                """;
        return jdbc.sql(Partition.of(point.areaNumber(), sql))
                .param("area", point.areaNumber())
                .param("point", point.digits())
                .query((row, n) -> new FormerCustomer(
                        row.getLong("contract"),
                        row.getString("retailer"),
                        Days.validity(row),
                        row.getString("number"),
                        new Customer(row.getString("customer"), row.getString("kana"), row.getString("phone")),
                        Days.instant(row, "known_from")))
                .list();
    }

    /** Keeps what a contract says for its days before another one, from its last change on. */
    void keep(Contract held, LocalDate until, Instant now) {
        ContractTerms terms = held.terms();
        int area = held.point().areaNumber();
        jdbc.sql("""
                insert into supplypoint.former_customer (area, contract, retailer, days, number, customer, kana, phone, known_from)
                select :area, :contract, :retailer, daterange(since, :until), :number, :customer, :kana, :phone, :now
                from (
                    select greatest(max(upper(days)), :from::date) as since from supplypoint.former_customer
                    where area = :area and contract = :contract
                ) last
                where since < :until::date
                """)
                .param("area", area)
                .param("contract", held.id())
                .param("retailer", terms.retailer())
                .param("from", terms.days().from())
                .param("until", until)
                .param("number", terms.number())
                .param("customer", terms.customer().name())
                .param("kana", terms.customer().kana())
                .param("phone", terms.customer().phone())
                .param("now", Days.in(now))
                .update();
    }

    /** What held from the first day of a contract on holds from its new first day on. */
    void begin(Contract held, LocalDate from) {
        jdbc.sql("""
                update supplypoint.former_customer set days = daterange(:from, upper(days))
                where area = :area and contract = :contract and lower(days) = :before and upper(days) > :from::date
                """)
                .param("from", from)
                .param("area", held.point().areaNumber())
                .param("contract", held.id())
                .param("before", held.terms().days().from())
                .update();
    }
}
