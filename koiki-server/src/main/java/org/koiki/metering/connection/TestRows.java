package org.koiki.metering.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps connection tests. */
@Repository
class TestRows {
    private final JdbcClient jdbc;

    TestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ConnectionTest insert(ConnectionTest test, long trailEnd) {
        return jdbc.sql("""
                insert into metering.connection_test (area, company, receiver, tso, stage, booked_for, note, test_case,
                                                      sample_day, trail_end, requested_at, started_at)
                values (:area, :company, :receiver, :tso, :stage, :bookedFor, :note, :case,
                        :day, :trailEnd, :requestedAt, :startedAt)
                returning *
                """)
                .param("area", test.area())
                .param("company", test.company())
                .param("receiver", test.receiver())
                .param("tso", test.tso())
                .param("stage", test.stage().name())
                .param("bookedFor", at(test.bookedFor()))
                .param("note", test.note())
                .param("case", test.testCase())
                .param("day", test.sampleDay())
                .param("trailEnd", trailEnd)
                .param("requestedAt", at(test.requestedAt()))
                .param("startedAt", at(test.startedAt()))
                .query(TestRows::test)
                .single();
    }

    /** Changes the stage where it is still one of some; tells whether it was. */
    boolean move(String number, List<TestStage> from, TestStage to, @Nullable String note, Instant now, long trailEnd) {
        return jdbc.sql("""
                update metering.connection_test set
                    stage = :to, note = coalesce(:note, note),
                    started_at = case when :to = 'RUNNING' then :now else started_at end,
                    trail_end = case when :to = 'RUNNING' then :trailEnd else trail_end end,
                    finished_at = case when :to = 'FINISHED' then :now else finished_at end
                where number = :number and stage = any(:from)
                """)
                        .param("number", number)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .param("note", note)
                        .param("now", at(now))
                        .param("trailEnd", trailEnd)
                        .update()
                == 1;
    }

    void choose(String number, TestCase testCase) {
        jdbc.sql("update metering.connection_test set test_case = ? where number = ?")
                .params(testCase.number(), number)
                .update();
    }

    Optional<ConnectionTest> find(String number) {
        return jdbc.sql("select * from metering.connection_test where number = ?")
                .param(number)
                .query(TestRows::test)
                .optional();
    }

    Optional<ConnectionTest> running(String area, String receiver) {
        return jdbc.sql("""
                select * from metering.connection_test where area = ? and receiver = ? and stage = 'RUNNING'
                """).params(area, receiver).query(TestRows::test).optional();
    }

    /** Newest first: those of a company as retailer or as TSO, or all. */
    List<ConnectionTest> list(@Nullable String company, @Nullable TestCursor after, int most) {
        return jdbc.sql("""
                select * from metering.connection_test
                where (:company::text is null or company = :company or tso = :company)
                  and (:after::text is null or number < :after)
                order by number desc limit :most
                """)
                .param("company", company)
                .param("after", after == null ? null : after.number())
                .param("most", most)
                .query(TestRows::test)
                .list();
    }

    /** In the order of the times that were asked for: those of a company as retailer or as TSO, or all; of an area, or of all. */
    List<ConnectionTest> booked(
            @Nullable String company,
            @Nullable String area,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable TestCursor after,
            int most) {
        return jdbc.sql("""
                select * from metering.connection_test
                where (:company::text is null or company = :company or tso = :company) and booked_for is not null
                  and (:area::text is null or area = :area)
                  and (:from::timestamptz is null or booked_for >= :from)
                  and (:until::timestamptz is null or booked_for < :until)
                  and (:after::text is null or (booked_for, number) > (:afterTime::timestamptz, :after))
                order by booked_for, number limit :most
                """)
                .param("company", company)
                .param("area", area)
                .param("from", at(from))
                .param("until", at(until))
                .param("after", after == null ? null : after.number())
                .param("afterTime", after == null ? null : at(after.bookedFor()))
                .param("most", most)
                .query(TestRows::test)
                .list();
    }

    long trailEnd(String number) {
        return jdbc.sql("select trail_end from metering.connection_test where number = ?")
                .param(number)
                .query((row, index) -> row.getLong(1))
                .single();
    }

    private static ConnectionTest test(ResultSet row, int number) throws SQLException {
        return new ConnectionTest(
                row.getString("number"),
                row.getString("area"),
                row.getString("company"),
                row.getString("receiver"),
                row.getString("tso"),
                TestStage.valueOf(row.getString("stage")),
                instant(row, "booked_for"),
                row.getString("note"),
                row.getInt("test_case"),
                Objects.requireNonNull(row.getObject("sample_day", LocalDate.class)),
                Objects.requireNonNull(instant(row, "requested_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
