package org.koiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("What a transaction writes down beside its work")
class GatheredTests {
    private final List<List<String>> written = new ArrayList<>();
    private TransactionTemplate transaction = new TransactionTemplate();
    private TransactionTemplate another = new TransactionTemplate();

    @BeforeEach
    void open() throws SQLException {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(TestDatabase.migrated("audit"));
        transaction = new TransactionTemplate(transactions);
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void isWrittenTogetherAtItsEnd() {
        transaction.executeWithoutResult(status -> {
            add("one");
            add("two");
            assertThat(written).isEmpty();
        });

        assertThat(written).containsExactly(List.of("one", "two"));
    }

    @Test
    void goesWithWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            add("kept");
            Object savepoint = status.createSavepoint();
            add("taken back");
            status.rollbackToSavepoint(savepoint);
            add("kept as well");
        });
        transaction.executeWithoutResult(status -> {
            add("lost");
            status.setRollbackOnly();
        });

        assertThat(written).containsExactly(List.of("kept", "kept as well"));
    }

    @Test
    void isOfEachTransactionItsOwn() {
        transaction.executeWithoutResult(status -> {
            add("outer");
            another.executeWithoutResult(inner -> add("inner"));
            assertThat(written).containsExactly(List.of("inner"));
        });

        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    @Test
    void isWrittenAtOnceWhereThereIsNoneOrItEndsAlready() {
        add("alone");
        transaction.executeWithoutResult(status -> {
            add("first");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    add("late");
                }
            });
        });

        assertThat(written).containsExactly(List.of("alone"), List.of("first"), List.of("late"));
    }

    private void add(String thing) {
        Gathered.<String>add(thing, this, things -> written.add(List.copyOf(things)));
    }
}
