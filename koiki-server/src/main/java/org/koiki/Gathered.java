package org.koiki;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to write down beside its work, such as notices: it is written together just before the transaction is
 * committed, and goes with what is rolled back.
 */
public final class Gathered<T> implements TransactionSynchronization {
    private final Object owner;
    private final Consumer<List<T>> writing;
    private final List<T> gathered = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new IdentityHashMap<>();
    private boolean written;

    private Gathered(Object owner, Consumer<List<T>> writing) {
        this.owner = owner;
        this.writing = writing;
    }

    /**
     * Takes something for the transaction that runs; writes it at once where there is none.
     *
     * @param owner who writes, and knows its own by it
     * @param writing of things of one kind, the same for an owner
     */
    public static <T> void add(T thing, Object owner, Consumer<List<T>> writing) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            writing.accept(List.of(thing));
            return;
        }
        of(owner, writing).take(thing);
    }

    @SuppressWarnings("unchecked")
    private static <T> Gathered<T> of(Object owner, Consumer<List<T>> writing) {
        Gathered<T> gathered = (Gathered<T>) TransactionSynchronizationManager.getResource(owner);
        if (gathered == null) {
            gathered = new Gathered<>(owner, writing);
            gathered.resume();
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
        return gathered;
    }

    private void take(T thing) {
        if (written) {
            writing.accept(List.of(thing));
        } else {
            gathered.add(thing);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        if (!gathered.isEmpty()) {
            writing.accept(gathered);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, gathered.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int before = Objects.requireNonNullElse(savepoints.get(savepoint), 0);
        gathered.subList(before, gathered.size()).clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(owner, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
}
