package org.koiki.metering.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Extensions and their takers in PostgreSQL. */
@Repository
class ExtensionRows {
    private final JdbcClient jdbc;
    private final Together<String, Map<Extension, Instant>> together = new Together<>(this::of);

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a company takes, since when. */
    Map<Extension, Instant> of(String company) {
        return together.ask(company);
    }

    List<Map<Extension, Instant>> of(List<String> companies) {
        Map<String, Map<Extension, Instant>> taken = new HashMap<>();
        jdbc.sql("select company, kind, since from metering.extension where company = any(?)")
                .param(companies.toArray(String[]::new))
                .query(row -> {
                    taken.computeIfAbsent(row.getString("company"), company -> new EnumMap<>(Extension.class))
                            .put(
                                    Extension.valueOf(row.getString("kind")),
                                    row.getTimestamp("since").toInstant());
                });
        return companies.stream()
                .map(company -> taken.getOrDefault(company, Map.of()))
                .toList();
    }

    /** Companies by what they take. */
    Map<Extension, Set<String>> all() {
        Map<Extension, Set<String>> companies = new EnumMap<>(Extension.class);
        jdbc.sql("select kind, company from metering.extension")
                .query((row, n) -> companies
                        .computeIfAbsent(Extension.valueOf(row.getString("kind")), kind -> new HashSet<>())
                        .add(row.getString("company")))
                .list();
        return companies;
    }

    /** Companies that take it, since when. */
    Map<String, Instant> of(Extension extension) {
        Map<String, Instant> since = new HashMap<>();
        jdbc.sql("select company, since from metering.extension where kind = ?")
                .param(extension.name())
                .query((row, n) -> since.put(
                        row.getString("company"), row.getTimestamp("since").toInstant()))
                .list();
        return since;
    }

    /** Sets what a company takes, and tells whether it was anything else before. */
    boolean set(String company, Collection<Extension> wanted, Instant now) {
        String[] kinds = wanted.stream().map(Extension::name).toArray(String[]::new);
        int gone = jdbc.sql("delete from metering.extension where company = :company and kind <> all(:kinds)")
                .param("company", company)
                .param("kinds", kinds)
                .update();
        int come = jdbc.sql("""
                insert into metering.extension (company, kind, since)
                select :company, kind, :now::timestamptz from unnest(:kinds::text[]) as kind
                on conflict (company, kind) do nothing
                """)
                .param("company", company)
                .param("now", Timestamp.from(now))
                .param("kinds", kinds)
                .update();
        return gone + come > 0;
    }
}
