package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("A night with many relays and halves is worked off in pieces, and goes on where it was when a node dies")
class NightPiecesTests {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 20);
    private static final int PIECE = 200;
    private static final int MANY = 2 * PIECE + 1;
    private static final String POINTS = "'0312' || lpad(number::text, 18, '0')";

    private final Map<String, DueTask> tasks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    NightPiecesTests(ApplicationContext hub, TestClock clock) {
        tasks = hub.getBeansOfType(DueTask.class).values().stream()
                .collect(Collectors.toMap(DueTask::kind, Function.identity()));
        transaction = hub.getBean(TransactionTemplate.class);
        jdbc = hub.getBean(JdbcClient.class);
        clock.set("2016-04-20T00:00:00+09:00");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from calendar.due where key like '2016-04-20/%'").update();
        jdbc.sql("""
                delete from switching.application_step using switching.application
                where application_step.application = number and point like '0312%'
                """).update();
        jdbc.sql("delete from switching.application where point like '0312%'").update();
        jdbc.sql("""
                delete from switching.relay_step using switching.relay where relay_step.relay = number and point like '0312%'
                """).update();
        jdbc.sql("delete from switching.relay where point like '0312%'").update();
    }

    @Test
    void silentRelaysLapsePieceByPieceEachOnce() {
        relays("AWAITING_DECISION", DAY.minusDays(1), DAY.plusDays(10), DAY.minusDays(1));

        kill("relay.lapse", DAY.toString());
        assertThat(count("relay", "LAPSED")).as("nothing is half done").isZero();
        run("relay.lapse", DAY.toString());
        assertThat(count("relay", "LAPSED")).isEqualTo(PIECE);
        assertThat(isScheduled("relay.lapse", 1)).isTrue();
        run("relay.lapse", DAY + "/1");
        run("relay.lapse", DAY + "/2");

        assertThat(count("relay", "LAPSED")).isEqualTo(MANY);
        assertThat(isScheduled("relay.lapse", 3)).isFalse();
        assertThat(steps("relay")).isEqualTo(MANY);
    }

    @Test
    void relaysThatNobodyUsedComeInPiecesAsWell() {
        relays("ACCEPTED", DAY.plusDays(10), DAY.minusDays(1), DAY.minusDays(1));
        run("relay.lapse", DAY.toString());
        assertThat(count("relay", "NOT_MATCHED")).isEqualTo(PIECE);
        run("relay.lapse", DAY + "/1");
        run("relay.lapse", DAY + "/2");
        assertThat(count("relay", "NOT_MATCHED")).isEqualTo(MANY);
    }

    @Test
    void oldRelaysAreErasedInPiecesAsWell() {
        relays("CANCELLED", DAY.minusMonths(4), DAY.minusMonths(4), DAY.minusMonths(4));

        run("relay.lapse", DAY.toString());
        assertThat(erased()).isEqualTo(PIECE);
        run("relay.lapse", DAY + "/1");
        run("relay.lapse", DAY + "/2");

        assertThat(erased()).isEqualTo(MANY);
        assertThat(isScheduled("relay.lapse", 3)).isFalse();
    }

    @Test
    void halvesAloneAreRefusedPieceByPieceEachOnce() {
        jdbc.sql("""
                insert into switching.application
                    (kind, family, point, company, tso, stage, wished_on, match_by, content, received_at, updated_at)
                select 'SWITCH_END', 'LV', %1$s, '9001', '1003', 'WAITING', :wished, :last,
                    jsonb_build_object('appointed', true, 'head', jsonb_build_object('supplyPoint', %1$s, 'family', 'LV',
                        'date', :wished::text, 'applicantKind', '1', 'termsAccepted', true)), now(), now()
                from generate_series(1, :many) number
                """.formatted(POINTS))
                .param("wished", DAY.plusDays(3))
                .param("last", DAY.minusDays(1))
                .param("many", MANY)
                .update();

        kill("switching.unmatched", DAY.toString());
        assertThat(count("application", "REFUSED")).as("nothing is half done").isZero();
        run("switching.unmatched", DAY.toString());
        assertThat(count("application", "REFUSED")).isEqualTo(PIECE);
        assertThat(isScheduled("switching.unmatched", 1)).isTrue();
        run("switching.unmatched", DAY + "/1");
        run("switching.unmatched", DAY + "/2");

        assertThat(count("application", "REFUSED")).isEqualTo(MANY);
        assertThat(isScheduled("switching.unmatched", 3)).isFalse();
        assertThat(steps("application")).isEqualTo(MANY);
    }

    private void relays(String stage, LocalDate lapse, LocalDate wished, LocalDate updated) {
        jdbc.sql("""
                insert into switching.relay (point, family, new_company, old_company, tso, stage, wished_on, appointed, customer_name,
                    likeness, remind_on, escalate_on, lapse_on, registered_at, updated_at)
                select %s, 'LV', '9004', '9001', '1003', :stage, :wished, true, '山田太郎', '{}', :lapse, :lapse, :lapse, :updated, :updated
                from generate_series(1, :many) number
                """.formatted(POINTS))
                .param("stage", stage)
                .param("wished", wished)
                .param("lapse", lapse)
                .param("updated", updated.atStartOfDay(MarketClock.JST).toOffsetDateTime())
                .param("many", MANY)
                .update();
    }

    private void kill(String kind, String key) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    task(kind, key);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(isScheduled(kind, 1)).isFalse();
    }

    private void run(String kind, String key) {
        transaction.executeWithoutResult(status -> task(kind, key));
    }

    private void task(String kind, String key) {
        LocalDate day = LocalDate.parse(key.substring(0, 10));
        Objects.requireNonNull(tasks.get(kind), kind)
                .run(new Due(kind, key, day.atStartOfDay(MarketClock.JST).toInstant()));
    }

    private boolean isScheduled(String kind, int piece) {
        return jdbc.sql("select count(*) > 0 from calendar.due where kind = ? and key = ?")
                .params(kind, DAY + "/" + piece)
                .query((row, count) -> row.getBoolean(1))
                .single();
    }

    private int count(String table, String stage) {
        return number(
                "select count(*) from switching.%s where point like '0312%%' and stage = '%s'".formatted(table, stage));
    }

    private int erased() {
        return number("select count(*) from switching.relay where point like '0312%' and customer_name is null");
    }

    private int steps(String table) {
        return number(
                "select count(*) from switching.%1$s_step join switching.%1$s on number = %1$s_step.%1$s where point like '0312%%'"
                        .formatted(table));
    }

    private int number(String sql) {
        return jdbc.sql(sql).query((row, count) -> row.getInt(1)).single();
    }
}
