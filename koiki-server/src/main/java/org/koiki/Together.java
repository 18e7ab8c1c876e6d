package org.koiki;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what many threads ask or want of the database to it as one. What comes while a round is under way waits for the next, so that
 * no answer is older than its question and a question alone goes at once. Questions inside a transaction are put by themselves,
 * and so are all of a round that failed: one of them does not spoil the others.
 */
public final class Together<Q, A> {
    private static final int MOST = 256;

    private final Function<List<Q>, List<A>> source;
    private final Semaphore turn = new Semaphore(1);
    private final Object gate = new Object();
    private Round<Q, A> next = new Round<>();

    /** @param source answers in the order of the questions */
    public Together(Function<List<Q>, List<A>> source) {
        this.source = source;
    }

    private record Round<Q, A>(List<Q> questions, CompletableFuture<List<A>> answers) {
        Round() {
            this(new ArrayList<>(), new CompletableFuture<>());
        }
    }

    public A ask(Q question) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return alone(question);
        }
        Round<Q, A> round;
        int place;
        synchronized (gate) {
            round = next;
            place = round.questions().size();
            round.questions().add(question);
            if (place == MOST - 1) {
                next = new Round<>();
            }
        }
        if (place == 0) {
            lead(round);
        }
        try {
            return round.answers().join().get(place);
        } catch (CompletionException failed) {
            return alone(question);
        }
    }

    /** How many wait for the next round. */
    int waiting() {
        synchronized (gate) {
            return next.questions().size();
        }
    }

    private A alone(Q question) {
        return source.apply(List.of(question)).getFirst();
    }

    private void lead(Round<Q, A> round) {
        turn.acquireUninterruptibly();
        try {
            synchronized (gate) {
                if (next == round) {
                    next = new Round<>();
                }
            }
            round.answers().complete(source.apply(round.questions()));
        } catch (RuntimeException | Error failed) {
            round.answers().completeExceptionally(failed);
        } finally {
            turn.release();
        }
    }
}
