package org.koiki.notice.store;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.koiki.notice.Notice;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notices of one transaction: they are written together just before it is committed, and go with what is rolled back. */
final class Gathered implements TransactionSynchronization {
    private final Object owner;
    private final Consumer<List<Notice>> writing;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new IdentityHashMap<>();
    private boolean written;

    private Gathered(Object owner, Consumer<List<Notice>> writing) {
        this.owner = owner;
        this.writing = writing;
    }

    /**
     * Takes a notice for the transaction that runs; writes it at once where there is none.
     *
     * @param owner who writes, and knows its own by it
     */
    static void add(Notice notice, Object owner, Consumer<List<Notice>> writing) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            writing.accept(List.of(notice));
            return;
        }
        Gathered gathered = (Gathered) TransactionSynchronizationManager.getResource(owner);
        if (gathered == null) {
            gathered = new Gathered(owner, writing);
            gathered.resume();
            TransactionSynchronizationManager.registerSynchronization(gathered);
        }
        gathered.take(notice);
    }

    private void take(Notice notice) {
        if (written) {
            writing.accept(List.of(notice));
        } else {
            notices.add(notice);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        if (!notices.isEmpty()) {
            writing.accept(notices);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, notices.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int told = Objects.requireNonNullElse(savepoints.get(savepoint), 0);
        notices.subList(told, notices.size()).clear();
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
