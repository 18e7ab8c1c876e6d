package org.koiki.supplypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.ContractedPoint;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.PointCount;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of contracts, those that stand and those that we once held. */
@Repository
class ContractRows {
    private static final String DAYS = """
            p.number as point_number, c.id as contract, lower(c.days) as since, upper(c.days) as until, c.retailer, c."group", c.known_from,
            """;
    private static final String COLUMNS = DAYS + " c.number as contract_number, c.customer, c.kana, c.phone ";
    private static final String COLUMNS_OF_DAY = DAYS + CustomerOfDay.COLUMNS;
    private static final String FROM_STANDING = """
            , null::timestamptz as known_until
            from supplypoint.contract{area} c join supplypoint.supply_point{area} p on p.area = c.area and p.id = c.point
            """;
    private static final String STANDING = "select " + COLUMNS + FROM_STANDING;
    private static final String STANDING_ON =
            "select " + COLUMNS_OF_DAY + FROM_STANDING + CustomerOfDay.join(":day::date");
    private static final String FROM_FORMER = """
            , c.known_until
            from supplypoint.former_contract{area} c join supplypoint.supply_point{area} p on p.area = c.area and p.id = c.point
            """;
    private static final String FORMER = "select " + COLUMNS + FROM_FORMER;
    private static final String FORMER_ON = "select " + COLUMNS_OF_DAY + FROM_FORMER + CustomerOfDay.join(":day::date");
    private static final String AS_KNOWN = " and f.known_from <= :known ";
    private static final String AT_POINT = " where p.area = :area and p.number = :point ";

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contract> on(SupplyPointNumber point, LocalDate day) {
        return at(STANDING_ON + AT_POINT + " and c.days @> :day::date", point)
                .param("day", day)
                .query((row, n) -> contract(row))
                .optional();
    }

    Optional<Contract> on(SupplyPointNumber point, LocalDate day, Instant known) {
        return at(
                        STANDING_ON + AS_KNOWN + AT_POINT
                                + " and c.days @> :day::date and c.known_from <= :known union all "
                                + FORMER_ON + AS_KNOWN + AT_POINT
                                + " and c.days @> :day::date and c.known_from <= :known and c.known_until > :known",
                        point)
                .param("day", day)
                .param("known", Days.in(known))
                .query((row, n) -> contract(row))
                .optional();
    }

    List<Contract> of(SupplyPointNumber point) {
        return at(STANDING + AT_POINT + " order by since", point)
                .query((row, n) -> contract(row))
                .list();
    }

    /** Points of one area with their contracts that stand. */
    List<ContractedPoint> at(int area, Collection<SupplyPointNumber> points) {
        Map<SupplyPoint, List<Contract>> contracts = new LinkedHashMap<>();
        jdbc.sql(Partition.of(area, "select p.*, " + COLUMNS + """
                , null::timestamptz as known_until
                from supplypoint.supply_point{area} p
                left join supplypoint.contract{area} c on c.area = p.area and c.point = p.id
                where p.area = :area and p.number = any(:points) order by since
                """))
                .param("area", area)
                .param("points", points.stream().map(SupplyPointNumber::digits).toArray(String[]::new))
                .query(row -> {
                    List<Contract> known =
                            contracts.computeIfAbsent(PointColumns.kept(row).point(), point -> new ArrayList<>());
                    if (row.getString("retailer") != null) {
                        known.add(contract(row));
                    }
                });
        return contracts.entrySet().stream()
                .map(point -> new ContractedPoint(point.getKey(), point.getValue()))
                .toList();
    }

    List<Contract> history(SupplyPointNumber point) {
        return at(
                        STANDING + AT_POINT + " union all " + FORMER + AT_POINT
                                + " order by known_from, contract, known_until",
                        point)
                .query((row, n) -> contract(row))
                .list();
    }

    /** Of each point the first contract that lasts beyond a day. */
    List<Contract> of(int area, String retailer, LocalDate day, @Nullable SupplyPointNumber after, int most) {
        String sql = "select distinct on (p.number) " + COLUMNS + FROM_STANDING + """
                where p.area = :area and c.retailer = :retailer and not c.days << daterange(:day, null) and p.number > :after
                order by p.number, c.days limit :most
                """;
        return jdbc.sql(Partition.of(area, sql))
                .param("area", area)
                .param("retailer", retailer)
                .param("day", day)
                .param("after", after == null ? "" : after.digits())
                .param("most", most)
                .query((row, n) -> contract(row))
                .list();
    }

    PointCount count(int area, String retailer, LocalDate day) {
        return jdbc.sql(Partition.of(area, """
                select count(*) as points, count(*) filter (where since > :day) as later from (
                    select min(lower(days)) as since from supplypoint.contract{area}
                    where retailer = :retailer and not days << daterange(:day, null)
                    group by point
                ) points
                """))
                .param("retailer", retailer)
                .param("day", day)
                .query((row, n) -> new PointCount(row.getInt("points"), row.getInt("later")))
                .single();
    }

    /** A contract of a point that stands on any of some days, but for one. */
    Optional<Contract> inTheWay(SupplyPointNumber point, Validity days, long except) {
        return at(
                        STANDING + AT_POINT
                                + " and c.days && daterange(:from, :until) and c.id <> :except order by since limit 1",
                        point)
                .param("from", days.from())
                .param("until", days.until())
                .param("except", except)
                .query((row, n) -> contract(row))
                .optional();
    }

    private StatementSpec at(String sql, SupplyPointNumber point) {
        return jdbc.sql(Partition.of(point.areaNumber(), sql))
                .param("area", point.areaNumber())
                .param("point", point.digits());
    }

    long insert(int area, long point, ContractTerms terms, @Nullable Long id, Instant now) {
        return jdbc.sql("""
                insert into supplypoint.contract (area, point, days, id, retailer, "group", number, customer, kana, phone, known_from)
                values (:area, :point, daterange(:from, :until), coalesce(:id::bigint, nextval('supplypoint.contract_id')),
                    :retailer, :group, :number, :customer, :kana, :phone, :now)
                returning id
                """)
                .param("area", area)
                .param("point", point)
                .param("from", terms.days().from())
                .param("until", terms.days().until())
                .param("id", id)
                .param("retailer", terms.retailer())
                .param("group", terms.group())
                .param("number", terms.number())
                .param("customer", terms.customer().name())
                .param("kana", terms.customer().kana())
                .param("phone", terms.customer().phone())
                .param("now", Days.in(now))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    /** Takes out what stands of a contract and keeps it as what we held until now. */
    void retire(int area, long point, long contract, Instant now) {
        jdbc.sql("""
                with held as (delete from supplypoint.contract where area = :area and point = :point and id = :id returning *)
                insert into supplypoint.former_contract (area, point, days, id, retailer, "group", number, customer, kana, phone,
                    known_from, known_until)
                select area, point, days, id, retailer, "group", number, customer, kana, phone,
                    known_from, greatest(known_from, :now) from held
                """)
                .param("area", area)
                .param("point", point)
                .param("id", contract)
                .param("now", Days.in(now))
                .update();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                row.getLong("contract"),
                new SupplyPointNumber(row.getString("point_number")),
                new ContractTerms(
                        Days.validity(row),
                        row.getString("retailer"),
                        row.getString("group"),
                        row.getString("contract_number"),
                        new Customer(row.getString("customer"), row.getString("kana"), row.getString("phone"))),
                Days.instant(row, "known_from"),
                Days.optional(row, "known_until"));
    }
}
