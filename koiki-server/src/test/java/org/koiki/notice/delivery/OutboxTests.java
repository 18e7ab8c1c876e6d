package org.koiki.notice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxTests {
    private static final Instant START = Instant.parse("2026-05-30T01:00:00Z");
    private static final Retries RETRIES = new Retries(Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final ConcurrentLinkedQueue<Long> sent = new ConcurrentLinkedQueue<>();
    private JdbcClient jdbc;
    private Deliveries deliveries;

    @BeforeEach
    void anEmptyOutbox() throws SQLException {
        jdbc = JdbcClient.create(TestDatabase.migrated("notice"));
        deliveries = new Deliveries(jdbc);
    }

    @Test
    void severalNodesSendEachDeliveryOnce() {
        waiting(40);

        try (Outbox one = outbox(START, this::taken);
                Outbox other = outbox(START, this::taken)) {
            Thread thread = Thread.ofVirtual().start(other::send);
            one.send();
            assertThat(join(thread)).isTrue();
        }

        assertThat(sent).hasSize(40).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT 1");
    }

    @Test
    void whatFailsIsTriedAgainAfterGrowingPausesAndThenGivenUp() {
        waiting(1);

        send(START, OutboxTests::refused);
        send(START.plusSeconds(59), this::taken);
        assertThat(states()).containsExactly("WAITING 1");
        send(START.plusSeconds(60), OutboxTests::refused);
        send(START.plusSeconds(60 + 299), this::taken);
        assertThat(states()).containsExactly("WAITING 2");
        send(START.plusSeconds(60 + 300), OutboxTests::refused);

        assertThat(states()).containsExactly("FAILED 3");
        assertThat(results()).containsExactly("full", "full", "full");
        assertThat(sent).isEmpty();
    }

    @Test
    void whatADeadNodeHadTakenIsSentOnceItsLeaseIsOver() {
        waiting(1);
        Delivery taken =
                deliveries.lease(Way.MAIL, START, START.plus(Outbox.LEASE)).orElseThrow();

        send(START.plusSeconds(119), this::taken);
        assertThat(sent).isEmpty();
        send(START.plusSeconds(120), this::taken);

        assertThat(sent).containsExactly(taken.id());
        assertThat(states()).containsExactly("SENT 2");
    }

    @Test
    void aNodeThatComesBackTooLateChangesNothing() {
        waiting(1);
        send(START, delivery -> {
            send(START.plusSeconds(120), this::taken);
            throw new NotDelivered("late");
        });

        assertThat(states()).containsExactly("SENT 2");
        assertThat(results()).containsExactly("OK", "late");
    }

    @Test
    void aSenderThatBreaksIsAFailureThatTellsNothingOfTheProgram() {
        waiting(1);

        send(START, delivery -> {
            throw new IllegalStateException("org.koiki.Secret");
        });

        assertThat(results()).containsExactly("IllegalStateException");
        assertThat(states()).containsExactly("WAITING 1");
    }

    private void send(Instant now, Sender sender) {
        try (Outbox outbox = outbox(now, sender)) {
            outbox.send();
        }
    }

    private Outbox outbox(Instant now, Sender sender) {
        return new Outbox(Way.MAIL, sender, 4, deliveries, RETRIES, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String taken(Delivery delivery) {
        sent.add(delivery.id());
        return "OK";
    }

    private static String refused(Delivery delivery) {
        throw new NotDelivered("full");
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void waiting(int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                    with told as (
                        insert into notice.notice (company, kind, key, ja, en, created_at)
                        values ('9901', 'test', :key, 'ja', 'en', :at) returning id)
                    insert into notice.delivery (notice, position, channel, target, language, due_at)
                    select id, :key::bigint, 'MAIL', 'a@koiki.example', 'ja', :at from told
                    """)
                    .param("key", String.valueOf(i + 1))
                    .param("at", START.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private List<String> states() {
        return jdbc.sql("select state || ' ' || tries from notice.delivery order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> results() {
        return jdbc.sql("select result from notice.attempt order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
