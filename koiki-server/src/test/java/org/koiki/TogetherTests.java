package org.koiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DisplayName("Questions that are put together")
class TogetherTests {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> rounds = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final Together<Integer, Integer> halves = new Together<>(this::halves);

    @AfterEach
    void end() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        threads.close();
    }

    @Test
    void goAtOnceWhenTheyAreAlone() {
        held.countDown();

        assertThat(halves.ask(8)).isEqualTo(4);
        assertThat(halves.ask(6)).isEqualTo(3);

        assertThat(rounds).containsExactly(List.of(8), List.of(6));
    }

    @Test
    void waitForTheNextRoundAndEachHasItsOwnAnswer() throws Exception {
        Future<Integer> first = threads.submit(() -> halves.ask(2));
        begun.await();
        List<Future<Integer>> others = List.of(
                threads.submit(() -> halves.ask(4)),
                threads.submit(() -> halves.ask(4)),
                threads.submit(() -> halves.ask(6)));
        awaitWaiting(3);
        held.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(List.of(
                        others.get(0).get(), others.get(1).get(), others.get(2).get()))
                .containsExactly(2, 2, 3);
        assertThat(rounds).hasSize(2);
        assertThat(rounds.getLast()).containsExactlyInAnyOrder(4, 4, 6);
    }

    @Test
    void doNotSpoilEachOther() throws Exception {
        Future<Integer> first = threads.submit(() -> halves.ask(2));
        begun.await();
        Future<Integer> good = threads.submit(() -> halves.ask(4));
        Future<Integer> bad = threads.submit(() -> halves.ask(3));
        awaitWaiting(2);
        held.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(good.get()).isEqualTo(2);
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("3 is odd");
    }

    @Test
    void areByThemselvesInATransaction() throws Exception {
        Future<Integer> first = threads.submit(() -> halves.ask(2));
        begun.await();
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThat(new Together<Integer, Integer>(questions -> questions).ask(5))
                .isEqualTo(5);
        held.countDown();
        assertThat(halves.ask(10)).isEqualTo(5);

        assertThat(first.get()).isEqualTo(1);
        assertThat(rounds).contains(List.of(10));
    }

    /** The first round lasts until it is let go. */
    private List<Integer> halves(List<Integer> questions) {
        rounds.add(List.copyOf(questions));
        begun.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return questions.stream().map(TogetherTests::half).toList();
    }

    private static int half(int number) {
        if (number % 2 != 0) {
            throw new IllegalArgumentException(number + " is odd");
        }
        return number / 2;
    }

    private void awaitWaiting(int count) {
        while (halves.waiting() < count) {
            Thread.onSpinWait();
        }
    }
}
