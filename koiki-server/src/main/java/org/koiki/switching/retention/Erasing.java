package org.koiki.switching.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement gives how many rows it emptied or deleted; what it has emptied it does not touch again. */
@Repository
class Erasing {
    private final JdbcClient jdbc;

    Erasing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applications that are over: customer, contact and notes go, what was applied for stays. */
    int applications(OffsetDateTime before, Instant now) {
        return jdbc.sql("""
                with erased as (
                    update switching.application
                    set content = case when jsonb_exists(content, 'customer') then jsonb_set(content, '{customer}', '{"name": ""}') else content end
                            #- '{head,applicantName}' #- '{head,contact}' #- '{head,phone}' #- '{visit,witnessName}' #- '{former,customerNumber}' #- '{address}'
                            #- '{building}' #- '{generator,approval}',
                        note = null, request_digest = null, erased_at = :now
                    where erased_at is null and stage in ('COMPLETED', 'REFUSED', 'CANCELLED') and updated_at < :before
                    returning number
                ), steps as (
                    update switching.application_step set detail = null from erased where application = number
                )
                select count(*) as count from erased
                """)
                .param("before", before)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, count) -> row.getInt("count"))
                .single();
    }

    /** Identity papers of what is decided or cancelled. */
    int papers(OffsetDateTime before) {
        return jdbc.sql("""
                delete from switching.usage_paper using switching.usage_access
                where access = number and stage <> 'WITH_TSO' and updated_at < :before
                """).param("before", before).update();
    }

    /** Who the customer is in applications for access to usage. */
    int accesses(OffsetDateTime before, Instant now) {
        return jdbc.sql("""
                update switching.usage_access
                set contract_number = null, customer_name = null, customer_kana = null, address = null, note = null,
                    password_hash = null, request_digest = null, erased_at = :now
                where erased_at is null and stage <> 'WITH_TSO' and updated_at < :before and (until is null or until < :before::date)
                """)
                .param("before", before)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the companies wrote about rollbacks that are over. */
    int rollbacks(OffsetDateTime before, Instant now) {
        return jdbc.sql("""
                update switching.rollback set note = null, answer = null, request_digest = null, erased_at = :now
                where erased_at is null and stage not in ('AWAITING_CONSENT', 'WITH_TSO') and updated_at < :before
                """)
                .param("before", before)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int inquiries(OffsetDateTime before) {
        return jdbc.sql("delete from switching.usage_inquiry where at < :before")
                .param("before", before)
                .update();
    }

    /** Files that are worked off or given up, with their rows. */
    int files(OffsetDateTime before) {
        return jdbc.sql(
                        "delete from switching.bulk_file where stage in ('DONE', 'DISCARDED') and uploaded_at < :before")
                .param("before", before)
                .update();
    }

    /** Files that nobody confirmed are given up, and the contents of their rows go. */
    int unconfirmed(OffsetDateTime before) {
        return jdbc.sql("""
                with given_up as (
                    update switching.bulk_file set stage = 'DISCARDED', request_digest = null where stage = 'CHECKED' and uploaded_at < :before returning number
                ), rows as (
                    update switching.bulk_row set content = null from given_up where file = number
                )
                select count(*) as count from given_up
                """)
                .param("before", before)
                .query((row, count) -> row.getInt("count"))
                .single();
    }

    int looks(OffsetDateTime before) {
        return jdbc.sql("delete from switching.look where at < :before")
                .param("before", before)
                .update();
    }
}
