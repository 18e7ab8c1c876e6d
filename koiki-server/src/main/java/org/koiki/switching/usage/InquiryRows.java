package org.koiki.switching.usage;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who looked for usage. */
@Repository
class InquiryRows {
    private final JdbcClient jdbc;

    InquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param access whose password opened the point; absent for a wrong one */
    void keep(SupplyPointNumber point, Caller caller, @Nullable String access, Instant now) {
        jdbc.sql("insert into switching.usage_inquiry (point, company, user_id, at, access) values (?, ?, ?, ?, ?)")
                .param(point.digits())
                .param(caller.company().code())
                .param(caller.user())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(access)
                .update();
    }

    /** How often a company has given a wrong password for a point since an instant. */
    int wrongSince(SupplyPointNumber point, Caller caller, Instant since) {
        return jdbc.sql("""
                select count(*)::int from switching.usage_inquiry
                where company = ? and point = ? and at >= ? and access is null
                """)
                .params(caller.company().code(), point.digits(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
