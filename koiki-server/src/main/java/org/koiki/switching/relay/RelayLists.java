package org.koiki.switching.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads relays for lists, and their steps. */
@Repository
class RelayLists {
    private final JdbcClient jdbc;

    RelayLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param company whose they are as either party; absent for all */
    List<Relay> list(RelayQuery query, @Nullable String company) {
        return jdbc.sql("""
                select * from switching.relay
                where %s
                  and (:stage::text is null or stage = :stage)
                  and (:point::text is null or point = :point)
                  and (:cursor::text is null or number < :cursor)
                order by number desc limit :limit
                """.formatted(party(query.side(), company)))
                .param("company", company)
                .param("stage", query.stage())
                .param("point", query.supplyPoint())
                .param("cursor", query.cursor())
                .param("limit", query.limit() + 1)
                .query((row, count) -> RelayRow.read(row))
                .list();
    }

    List<RelayStep> steps(Relay relay) {
        return jdbc.sql("select * from switching.relay_step where relay = ? order by step")
                .param(relay.number())
                .query((row, count) -> new RelayStep(
                        row.getInt("step"),
                        row.getString("stage"),
                        row.getTimestamp("at").toInstant(),
                        side(relay, row.getString("company"))))
                .list();
    }

    private static String party(@Nullable Side side, @Nullable String company) {
        if (company == null) {
            return ":company::text is null";
        }
        return switch (side) {
            case NEW -> "new_company = :company";
            case OLD -> "old_company = :company";
            case null -> "(new_company = :company or old_company = :company)";
        };
    }

    private static @Nullable Side side(Relay relay, @Nullable String company) {
        if (company == null) {
            return null;
        }
        return company.equals(relay.newCompany()) ? Side.NEW : company.equals(relay.oldCompany()) ? Side.OLD : null;
    }
}
