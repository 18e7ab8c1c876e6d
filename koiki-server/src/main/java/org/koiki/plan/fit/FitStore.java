package org.koiki.plan.fit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.GenerationPlan;
import org.koiki.message.PlanReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps working files and their steps. */
@Repository
class FitStore {
    private final JdbcClient jdbc;

    FitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else works on the files of a day, and keeps others from it until the transaction ends. */
    void lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan.fit'), ?)")
                .param((int) day.toEpochDay())
                .query(row -> {});
    }

    Optional<FitFile> find(LocalDate day, String filer) {
        return jdbc.sql("select * from plan.fit_file where target_date = ? and filer = ?")
                .params(day, filer)
                .query((row, number) -> file(row))
                .optional();
    }

    /** Of those that a company files or that are addressed to it. */
    Optional<FitFile> find(String id, String company) {
        return jdbc.sql("select * from plan.fit_file where id = :id and :company in (company, tso)")
                .param("id", id)
                .param("company", company)
                .query((row, number) -> file(row))
                .optional();
    }

    /** Those of a day and the days after it that a company files or that are addressed to it. */
    List<FitFile> list(LocalDate from, String company, int most) {
        return jdbc.sql("""
                select * from plan.fit_file
                where target_date >= :from and (company = :company or tso = :company)
                order by target_date, filer limit :most
                """)
                .param("from", from)
                .param("company", company)
                .param("most", most)
                .query((row, number) -> file(row))
                .list();
    }

    List<FitFile> on(LocalDate day) {
        return jdbc.sql("select * from plan.fit_file where target_date = ? order by filer")
                .param(day)
                .query((row, number) -> file(row))
                .list();
    }

    byte[] xml(String id) {
        return jdbc.sql("select xml from plan.fit_file where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("xml"))
                .single();
    }

    GenerationPlan plan(String id) {
        if (PlanReader.read(xml(id)).plan() instanceof GenerationPlan plan) {
            return plan;
        }
        throw new IllegalStateException("unreadable: " + id);
    }

    int number(LocalDate day, String sender) {
        return 1
                + jdbc.sql("select count(*) from plan.fit_file where target_date = ? and sender = ?")
                        .params(day, sender)
                        .query((row, number) -> row.getInt(1))
                        .single();
    }

    void keep(FitFile file, byte[] xml) {
        jdbc.sql("""
                insert into plan.fit_file (id, target_date, filer, sender, company, destination, tso, status, receipt_status, steps,
                                           created_at, submitted_at, updated_at, filled_at, file_name, xml)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set sender = excluded.sender, company = excluded.company, destination = excluded.destination, tso = excluded.tso,
                    status = excluded.status, receipt_status = excluded.receipt_status, steps = excluded.steps,
                    submitted_at = excluded.submitted_at, updated_at = excluded.updated_at, filled_at = excluded.filled_at,
                    file_name = excluded.file_name, xml = excluded.xml
                """)
                .param(file.id())
                .param(file.targetDate())
                .param(file.filer())
                .param(file.sender())
                .param(file.company())
                .param(file.destination())
                .param(file.tso())
                .param(file.status().code())
                .param(file.receiptStatus().code())
                .param(file.steps())
                .param(at(file.createdAt()))
                .param(at(file.submittedAt()))
                .param(at(file.updatedAt()))
                .param(file.filledAt() == null ? null : at(file.filledAt()))
                .param(file.fileName())
                .param(xml)
                .update();
    }

    void keep(String id, FitStep step, byte[] original) {
        jdbc.sql("""
                insert into plan.fit_step (fit_file, step, side, status, receipt_status, company, user_id, at, sha256, file_name, original)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(step.step())
                .param(step.side().name())
                .param(step.status().code())
                .param(step.receiptStatus().code())
                .param(step.company())
                .param(step.user())
                .param(at(step.at()))
                .param(step.sha256())
                .param(step.fileName())
                .param(original)
                .update();
    }

    List<FitStep> steps(String id) {
        return jdbc.sql("select * from plan.fit_step where fit_file = ? order by step")
                .param(id)
                .query((row, number) -> step(row))
                .list();
    }

    private static FitStep step(ResultSet row) throws SQLException {
        return new FitStep(
                row.getInt("step"),
                FitStep.Side.valueOf(row.getString("side")),
                FitStatus.of(row.getString("status")),
                FitReceiptStatus.of(row.getString("receipt_status")),
                row.getString("company"),
                row.getString("user_id"),
                row.getTimestamp("at").toInstant(),
                row.getString("sha256"),
                row.getString("file_name"));
    }

    private static FitFile file(ResultSet row) throws SQLException {
        return new FitFile(
                row.getString("id"),
                row.getObject("target_date", LocalDate.class),
                row.getString("filer"),
                row.getString("sender"),
                row.getString("company"),
                row.getString("destination"),
                row.getString("tso"),
                FitStatus.of(row.getString("status")),
                FitReceiptStatus.of(row.getString("receipt_status")),
                row.getInt("steps"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("filled_at")),
                row.getString("file_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
