package org.koiki.switching.usage;

import java.time.Instant;
import java.time.ZoneOffset;
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

    /** Keeps a try before its password is looked at, so that no number of tries at once gets past the count. */
    long keep(SupplyPointNumber point, Caller caller, Instant now) {
        return jdbc.sql("""
                insert into switching.usage_inquiry (point, company, user_id, at) values (?, ?, ?, ?) returning id
                """)
                .param(point.digits())
                .param(caller.company().code())
                .param(caller.user())
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, count) -> row.getLong("id"))
                .single();
    }

    /** @param access whose password opened the point */
    void opened(long inquiry, String access) {
        jdbc.sql("update switching.usage_inquiry set access = ? where id = ?")
                .params(access, inquiry)
                .update();
    }

    /** How often a company has asked for a point since an instant without the right password. */
    int unopenedSince(SupplyPointNumber point, Caller caller, Instant since) {
        return jdbc.sql("""
                select count(*)::int from switching.usage_inquiry
                where company = ? and point = ? and at >= ? and access is null
                """)
                .params(caller.company().code(), point.digits(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
