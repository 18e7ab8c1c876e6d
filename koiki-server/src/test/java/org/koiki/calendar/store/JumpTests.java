package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.MovableClock.Jump;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock stands at each due instant in between. */
class JumpTests {
    private static final Instant START = Instant.parse("2016-05-30T01:00:00Z");
    private static final Instant NOON = Instant.parse("2016-05-30T03:00:00Z");

    private static DataSource database;

    private OffsetClock clock;
    private OffsetClock elsewhere;

    @BeforeAll
    static void database() throws SQLException {
        database = TestDatabase.migrated("calendar");
    }

    @BeforeEach
    void twoClocksOnOneDatabase() {
        JdbcClient.create(database)
                .sql("truncate calendar.due, calendar.due_lease, calendar.clock")
                .update();
        Clock system = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
        clock = new OffsetClock(JdbcClient.create(database), system, START);
        elsewhere = new OffsetClock(JdbcClient.create(database), system, null);
    }

    @AfterEach
    void stopClocks() {
        clock.close();
        elsewhere.close();
    }

    @Test
    void runsEachEntryWithTheClockStandingAtItsInstant() {
        Recorded gates = Recorded.of("gate", clock);
        DueNode node = node(gates, NOON, NOON.plusMillis(1), NOON.plusMillis(2), NOON.plusMillis(4));

        clock.set(NOON.plusMillis(3));
        node.run();

        assertThat(gates.runs())
                .extracting(Recorded.Run::at)
                .containsExactly(NOON, NOON.plusMillis(1), NOON.plusMillis(2));
        assertThat(clock.now()).isEqualTo(NOON.plusMillis(3));
        assertThat(clock.jump()).isEmpty();
    }

    @Test
    void runsWhatIsDueAtTheTargetItself() {
        Recorded gates = Recorded.of("gate", clock);
        DueNode node = node(gates, NOON);

        clock.set(NOON);
        node.run();

        assertThat(gates.runs()).extracting(Recorded.Run::at).containsExactly(NOON);
    }

    @Test
    void runsWhatIsScheduledOnTheWay() {
        List<DueNode> nodes = new ArrayList<>();
        Recorded chain = Recorded.of(
                "gate",
                clock,
                due -> nodes.getFirst()
                        .list
                        .schedule("gate", due.key() + "+", due.at().plusSeconds(1800)));
        nodes.add(node(chain, NOON));

        clock.set(NOON.plusSeconds(3600));
        nodes.getFirst().run();

        assertThat(chain.runs())
                .extracting(Recorded.Run::at)
                .containsExactly(NOON, NOON.plusSeconds(1800), NOON.plusSeconds(3600));
    }

    @Test
    void showsTheSameTimeAndProgressOnAllNodes() {
        List<Jump> seen = new ArrayList<>();
        Recorded gates =
                Recorded.of("gate", clock, due -> seen.add(elsewhere.jump().orElseThrow()));
        DueNode node = node(gates, NOON);

        clock.set(NOON.plus(Duration.ofHours(2)));
        node.run();

        assertThat(seen).containsExactly(new Jump(START, NOON, NOON.plus(Duration.ofHours(2))));
        assertThat(seen.getFirst().percent()).isEqualTo(50);
    }

    @Test
    void stopsWhereItIsWhenCancelledOnAnyNode() {
        Recorded gates = Recorded.of("gate", clock, due -> elsewhere.cancel());
        DueNode node = node(gates, NOON, NOON.plusSeconds(1));

        clock.set(NOON.plusSeconds(3600));
        node.run();

        assertThat(gates.runs()).extracting(Recorded.Run::at).containsExactly(NOON);
        assertThat(elsewhere.now()).isEqualTo(NOON);
        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void isCarriedOutByTheNodeThatHoldsTheLease() {
        Recorded gates = Recorded.of("gate", clock);
        DueNode node = node(gates, NOON);

        elsewhere.set(NOON.plusSeconds(1));
        node.run();

        assertThat(gates.runs()).extracting(Recorded.Run::at).containsExactly(NOON);
        assertThat(elsewhere.jump()).isEmpty();
        assertThat(elsewhere.now()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void passesWhatWasOverdueWithoutTurningBack() {
        Recorded gates = Recorded.of("gate", clock);
        DueNode node = node(gates, START.minusSeconds(1));

        clock.set(NOON);
        node.run();

        assertThat(gates.runs()).extracting(Recorded.Run::at).containsExactly(START);
    }

    private DueNode node(Recorded task, Instant... entries) {
        DueNode node = new DueNode(database, clock, task);
        for (Instant at : entries) {
            node.list.schedule("gate", at.toString(), at);
        }
        return node;
    }
}
