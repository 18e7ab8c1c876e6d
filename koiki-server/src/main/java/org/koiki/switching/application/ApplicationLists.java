package org.koiki.switching.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads applications for lists, and their steps. */
@Repository
class ApplicationLists {
    private static final String FILTERS = """
              and (:kind::text is null or kind = :kind)
              and (:family::text is null or family = :family)
              and (:stage::text is null or stage = :stage)
              and (:point::text is null or point = :point)
              and (:from::date is null or wished_on >= :from)
              and (:to::date is null or wished_on <= :to)
            """;

    private final JdbcClient jdbc;

    ApplicationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param company applicant; absent for all */
    List<Application> list(ApplicationQuery query, @Nullable String company) {
        String whose = company == null ? ":company::text is null" : "company = :company";
        return read(
                "select * from switching.application where " + whose + FILTERS
                        + " and (:cursor::text is null or number < :cursor) order by number desc limit :limit",
                query,
                company);
    }

    /** What a TSO has to work on, oldest first. */
    List<Application> desk(ApplicationQuery query, String tso) {
        return read(
                "select * from switching.application where tso = :company and stage in ('WITH_TSO', 'MATCHED', 'ACCEPTED',"
                        + " 'WORKS_PLANNED', 'WORKS_DONE', 'CANCEL_REQUESTED')" + FILTERS
                        + " and (:cursor::text is null or number > :cursor) order by number limit :limit",
                query,
                tso);
    }

    /** What is over for a TSO, newest first. */
    List<Application> over(ApplicationQuery query, String tso) {
        return read(
                "select * from switching.application where tso = :company and stage in ('COMPLETED', 'REFUSED', 'CANCELLED')"
                        + FILTERS
                        + " and (:cursor::text is null or number < :cursor) order by number desc limit :limit",
                query,
                tso);
    }

    /** How many there are. */
    int count(ApplicationQuery query, String company) {
        return asked(
                        "select count(*) as count from switching.application where company = :company" + FILTERS
                                + " and (:cursor::text is null or number < :cursor)",
                        query,
                        company)
                .query((row, count) -> row.getInt("count"))
                .single();
    }

    private List<Application> read(String sql, ApplicationQuery query, @Nullable String company) {
        return asked(sql, query, company)
                .param("limit", query.limit() + 1)
                .query((row, count) -> ApplicationRow.read(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ApplicationQuery query, @Nullable String company) {
        return jdbc.sql(sql)
                .param("company", company)
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("family", query.family() == null ? null : query.family().name())
                .param("stage", query.stage())
                .param("point", query.supplyPoint())
                .param("from", query.from())
                .param("to", query.to())
                .param("cursor", query.cursor());
    }

    List<ApplicationStep> steps(String number) {
        return jdbc.sql("select * from switching.application_step where application = ? order by step")
                .param(number)
                .query((row, count) -> new ApplicationStep(
                        row.getInt("step"),
                        row.getString("stage"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("company"),
                        row.getString("detail")))
                .list();
    }

    /** NG reasons of the relays that a company has, by their numbers. */
    Map<String, String> reasons(List<String> relays) {
        return jdbc
                .sql(
                        "select number, array_to_string(reasons, ' ') as reasons from switching.relay where number = any(?)")
                .param(relays.toArray(String[]::new))
                .query((row, count) -> Map.entry(row.getString("number"), row.getString("reasons")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
