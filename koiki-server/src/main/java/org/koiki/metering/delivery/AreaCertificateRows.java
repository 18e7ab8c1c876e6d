package org.koiki.metering.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which certificates companies have named for areas, in PostgreSQL. */
@Repository
class AreaCertificateRows {
    private final JdbcClient jdbc;
    private final Together<String, Map<String, Set<String>>> together = new Together<>(this::of);

    AreaCertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A certificate named for an area. */
    record Named(String company, String area, String fingerprint, Instant since) {}

    /** Fingerprints that a company has named, by area. */
    Map<String, Set<String>> of(String company) {
        return together.ask(company);
    }

    List<Map<String, Set<String>>> of(List<String> companies) {
        Map<String, Map<String, Set<String>>> named = jdbc
                .sql("select * from metering.area_certificate where company = any(?)")
                .param(companies.toArray(String[]::new))
                .query((row, number) -> named(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Named::company,
                        Collectors.groupingBy(
                                Named::area, Collectors.mapping(Named::fingerprint, Collectors.toSet()))));
        return companies.stream()
                .map(company -> named.getOrDefault(company, Map.of()))
                .toList();
    }

    /** @param company absent for all companies */
    List<Named> list(Collection<String> areas, @Nullable String company) {
        return jdbc.sql("""
                select * from metering.area_certificate
                where area = any(:areas) and (:company::text is null or company = :company)
                order by area, company, since, fingerprint
                """)
                .param("areas", areas.toArray(String[]::new))
                .param("company", company)
                .query((row, number) -> named(row))
                .list();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getString("company"),
                row.getString("area"),
                row.getString("fingerprint"),
                row.getTimestamp("since").toInstant());
    }

    /** Lets changes of a company wait for each other until the transaction ends. */
    void hold(String company) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('metering.area_certificate'), hashtext(?))")
                .param(company)
                .query(Integer.class)
                .single();
    }

    /** Sets what a company has named for an area, and tells whether it was anything else before. */
    boolean set(String company, String area, Collection<String> wanted, Instant now) {
        String[] fingerprints = wanted.toArray(String[]::new);
        int gone = jdbc.sql("""
                delete from metering.area_certificate
                where company = :company and area = :area and fingerprint <> all(:fingerprints)
                """)
                .param("company", company)
                .param("area", area)
                .param("fingerprints", fingerprints)
                .update();
        int come = jdbc.sql("""
                insert into metering.area_certificate (company, area, fingerprint, since)
                select :company, :area, fingerprint, :now::timestamptz from unnest(:fingerprints::text[]) as fingerprint
                on conflict do nothing
                """)
                .param("company", company)
                .param("area", area)
                .param("fingerprints", fingerprints)
                .param("now", Timestamp.from(now))
                .update();
        return gone + come > 0;
    }
}
