package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.Rounds;
import org.koiki.calendar.Due;
import org.koiki.calendar.MarketClock;
import org.koiki.testing.Await;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class DueListTests {
    private static final Instant NOON = Instant.parse("2016-05-30T03:00:00Z");

    private static DataSource database;
    private static JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private final Recorded gates = Recorded.of("gate", clock);

    @BeforeAll
    static void database() throws SQLException {
        database = TestDatabase.migrated("calendar");
        jdbc = JdbcClient.create(database);
    }

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate calendar.due, calendar.due_lease, calendar.holiday").update();
    }

    @Test
    void runsWhatIsDueInOrderOfInstantPriorityAndArrival() {
        DueNode node = new DueNode(database, clock, gates);
        node.list.schedule("gate", "later", NOON.plusMillis(1));
        node.list.schedule(new Due("gate", "third", NOON), 1);
        node.list.schedule("gate", "first", NOON);
        node.list.schedule("gate", "second", NOON);

        clock.set(NOON);
        node.run();

        assertThat(gates.keys()).containsExactly("first", "second", "third");
    }

    @Test
    void runsNothingAMillisecondEarly() {
        DueNode node = new DueNode(database, clock, gates);
        node.list.schedule("gate", "1", NOON);

        clock.set(NOON.minusMillis(1));
        node.run();
        assertThat(gates.runs()).isEmpty();
        clock.set(NOON);
        node.run();

        assertThat(gates.runs()).containsExactly(new Recorded.Run("1", NOON));
    }

    @Test
    void knowsAnEntryByItsKindAndKey() {
        DueNode node = new DueNode(database, clock, gates);
        node.list.schedule("gate", "1", NOON);
        clock.set(NOON);
        node.run();

        node.list.schedule("gate", "1", NOON);
        node.run();

        assertThat(gates.keys()).containsExactly("1");
    }

    @Test
    void keepsAnEntryOnlyIfTheCallersTransactionCommits() {
        DueNode node = new DueNode(database, clock, gates);
        node.transaction.executeWithoutResult(status -> {
            node.list.schedule("gate", "1", NOON);
            status.setRollbackOnly();
        });

        clock.set(NOON);
        node.run();

        assertThat(gates.runs()).isEmpty();
    }

    @Test
    void undoesWhatAFailingTaskDidAndTriesItAgainBeforeWhatComesAfter() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Recorded task = Recorded.of("gate", clock, due -> {
            effect(due.key());
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("for once");
            }
        });
        DueNode node = new DueNode(database, clock, task);
        node.list.schedule("gate", "1", NOON);
        node.list.schedule("gate", "2", NOON);
        clock.set(NOON);

        Await.until("both are done", () -> ran(node, "2", task));

        assertThat(task.keys()).containsExactly("1", "1", "2");
        assertThat(effects()).containsExactlyInAnyOrder("1", "2");
        assertThat(node.meters.counter("koiki.due.failures", "kind", "gate").count())
                .isEqualTo(1);
    }

    @Test
    void waitsForAFailingTaskOnlyAFewTimes() {
        Recorded failing = Recorded.of("broken", clock, due -> {
            throw new IllegalStateException("about somebody");
        });
        DueNode node = new DueNode(database, clock, failing, gates);
        node.list.schedule("broken", "1", NOON);
        node.list.schedule("gate", "1", NOON);
        clock.set(NOON);

        Await.until("the other kind is done", () -> ran(node, "1", gates));

        assertThat(failing.runs()).hasSize(DueRows.PATIENCE);
        assertThat(jdbc.sql("select error from calendar.due where state = 'WAITING'")
                        .query(String.class)
                        .single())
                .isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void leavesEntriesAloneThatThisNodeHasNoTaskFor() {
        DueNode node = new DueNode(database, clock, gates);
        node.list.schedule("unknown", "1", NOON);
        node.list.schedule("gate", "1", NOON);
        clock.set(NOON);

        node.run();

        assertThat(gates.keys()).containsExactly("1");
    }

    @Test
    void runsOnOneNodeAtATime() {
        DueNode holder = new DueNode(database, clock, gates);
        DueNode other = new DueNode(database, clock, gates);
        holder.list.schedule("gate", "1", NOON);
        clock.set(NOON);
        holder.lease.renew();

        other.run();
        assertThat(gates.runs()).isEmpty();
        holder.lease.release();
        other.run();

        assertThat(gates.keys()).containsExactly("1");
    }

    @Test
    void isTakenOverWithinSecondsWhenTheHolderDiesInTheMiddleOfATask() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        Recorded dying = Recorded.of("gate", clock, due -> {
            effect(due.key());
            begun.countDown();
            await(dead);
        });
        Recorded heir = Recorded.of("gate", clock, due -> effect(due.key()));
        DueNode holder = new DueNode(database, clock, dying);
        DueNode other = new DueNode(database, clock, heir);
        holder.list.schedule("gate", "1", NOON);
        holder.list.schedule("gate", "2", NOON);
        clock.set(NOON);

        Thread life = Thread.ofVirtual().start(holder::run);
        await(begun);
        killConnectionInTransaction();
        Await.until("the other node goes on", () -> ran(other, "2", heir));
        dead.countDown();
        life.join();

        assertThat(heir.keys()).containsExactly("1", "2");
        assertThat(dying.keys()).containsExactly("1");
        assertThat(effects()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aNodeThatLostTheLeaseUnawaresRunsNothing() {
        DueNode stale = new DueNode(database, clock, gates);
        stale.list.schedule("gate", "1", NOON);
        clock.set(NOON);
        stale.lease.renew();
        jdbc.sql("update calendar.due_lease set holder = gen_random_uuid()").update();

        stale.drain.drain();

        assertThat(gates.runs()).isEmpty();
    }

    @Test
    void runsAnEntryAtItsInstantWithoutBeingTold() {
        MarketClock running = Clock.systemUTC()::instant;
        Recorded task = Recorded.of("gate", running);
        DueNode node = new DueNode(database, running, task);
        node.lease.renew();
        Instant at = running.now().plusMillis(400);
        node.list.schedule("gate", "1", at);

        try (Rounds rounds = Rounds.every(DueDrain.PAUSE, "due-list", node.drain::turn)) {
            Await.until("it ran", () -> !task.runs().isEmpty());
        }

        assertThat(Duration.between(at, task.runs().getFirst().at())).isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void schedulesEveryDayAheadAndMakesUpForAnOutage() {
        StoredDueList list = new StoredDueList(jdbc);
        DueDays days = new DueDays(
                list,
                List.of((day, due) -> due.schedule(
                        "gate",
                        day.toString(),
                        day.atTime(12, 0).atZone(MarketClock.JST).toInstant())));
        DueNode node = new DueNode(database, clock, gates, days);
        days.begin(LocalDate.of(2016, 5, 30));

        clock.set("2016-06-05T11:59:59.999+09:00");
        node.run();

        assertThat(gates.keys())
                .containsExactly("2016-05-30", "2016-05-31", "2016-06-01", "2016-06-02", "2016-06-03", "2016-06-04");
        clock.set("2016-06-05T12:00:00+09:00");
        node.run();
        assertThat(gates.keys()).endsWith("2016-06-05");
    }

    private static boolean ran(DueNode node, String key, Recorded task) {
        node.run();
        return task.keys().contains(key);
    }

    private void effect(String key) {
        jdbc.sql("insert into calendar.holiday values (current_date + :key::int, :key)")
                .param("key", key)
                .update();
    }

    private List<String> effects() {
        return jdbc.sql("select name from calendar.holiday")
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** What the database sees of a node's death. */
    private void killConnectionInTransaction() {
        jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and state = 'idle in transaction'
                """).query(Boolean.class).list();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
