package org.koiki.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditProof;
import org.koiki.audit.AuditProof.Broken;
import org.koiki.audit.AuditProof.Fault;
import org.koiki.testing.Await;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ChainTests {
    private DataSource database;
    private JdbcClient jdbc;
    private StoredAuditTrail trail;
    private Sealer sealer;
    private ChainVerification verification;

    @BeforeEach
    void freshTrail() throws SQLException {
        database = TestDatabase.migrated("audit");
        jdbc = JdbcClient.create(database);
        trail = new StoredAuditTrail(jdbc, new TestClock());
        SealedTrail sealed = new SealedTrail(jdbc);
        sealer = new Sealer(sealed, transaction());
        verification = new ChainVerification(sealed);
    }

    @Test
    void holdsAnEmptyTrail() {
        AuditProof proof = verification.verify();

        assertThat(proof).isEqualTo(new AuditProof(0, 0, 0, "00".repeat(32), null));
    }

    @Test
    void chainsBatchesAndCountsWhatIsNotSealedYet() {
        sealed("plan.file", "plan.fetch");
        sealed("master.change");
        record("user.lock");

        AuditProof proof = verification.verify();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.batches()).isEqualTo(2);
        assertThat(proof.entries()).isEqualTo(3);
        assertThat(proof.unsealed()).isEqualTo(1);
    }

    @Test
    void sealsNothingTwice() {
        sealed("plan.file");
        sealer.seal();

        assertThat(verification.verify().batches()).isEqualTo(1);
    }

    @Test
    void sealsAnEntryThatCommitsAfterLaterOnes() {
        transaction().executeWithoutResult(slow -> {
            record("slow");
            transaction().executeWithoutResult(quick -> record("quick"));
            sealer.seal();
        });
        sealAll();

        assertThat(verification.verify().entries()).isEqualTo(2);
        assertThat(verification.verify().holds()).isTrue();
    }

    @Test
    void skipsAnEntryWhoseTransactionWasRolledBack() {
        transaction().executeWithoutResult(status -> {
            record("undone");
            status.setRollbackOnly();
        });
        sealed("done");

        assertThat(verification.verify().entries()).isEqualTo(1);
    }

    @Test
    void namesTheEntryThatWasChanged() {
        sealed("one", "two", "three");

        tamper("update audit.entry set outcome = 'DONE' where action = 'two'");

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.ENTRY_CHANGED, 1, id("two")));
    }

    @Test
    void namesTheEntryThatIsMissing() {
        sealed("one", "two", "three");
        long two = id("two");

        tamper("delete from audit.entry where action = 'two'");

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.ENTRY_MISSING, 1, two));
    }

    @Test
    void namesTheEntryThatIsMissingAtTheEndOfABatch() {
        sealed("one", "two");
        long two = id("two");

        tamper("delete from audit.entry where action = 'two'");

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.ENTRY_MISSING, 1, two));
    }

    @Test
    void namesTheEntryThatWasSlippedIn() {
        sealed("one", "three");

        tamper("""
                insert into audit.entry (tx, market_time, action, outcome)
                select tx, market_time, 'two', 'DONE' from audit.entry where action = 'one'
                """);

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.ENTRY_INSERTED, 1, id("two")));
    }

    @Test
    void namesTheBatchWhoseSealWasMadeAnew() {
        sealed("one");
        sealed("two");

        tamper("update audit.seal set digests = decode(repeat('00', 32), 'hex') where number = 2");

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.SEAL_WRONG, 2, null));
    }

    @Test
    void namesTheBatchAfterOneThatWasCutOut() {
        sealed("one");
        sealed("two");

        tamper("delete from audit.seal where number = 1");

        assertThat(verification.verify().broken()).isEqualTo(new Broken(Fault.SEAL_WRONG, 2, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set detail = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.seal set seal = seal",
                "delete from audit.seal"
            })
    void refusesEveryChangeInTheDatabase(String sql) {
        sealed("one");

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void keepsTextThatNoDatabaseTakes() {
        trail.record(new AuditEntry(
                new Actor(null, "a\0b\n\ud800c", null, null), "login", null, null, Outcome.REFUSED, "x".repeat(600)));
        sealAll();

        assertThat(jdbc.sql("select user_id from audit.entry")
                        .query(String.class)
                        .single())
                .isEqualTo("a\ufffdb\ufffd\ufffdc");
        assertThat(jdbc.sql("select length(detail) from audit.entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
        assertThat(verification.verify().holds()).isTrue();
    }

    private void sealed(String... actions) {
        for (String action : actions) {
            record(action);
        }
        sealAll();
    }

    private void record(String action) {
        Actor actor = new Actor("9901", "99016-admin", null, "127.0.0.1");
        trail.record(new AuditEntry(actor, action, "0250-20160531-LZ016", null, Outcome.REFUSED, "見本"));
    }

    /** Other tests' transactions on the same server may hold the horizon back for a moment. */
    private void sealAll() {
        Await.until("all entries are sealed", () -> {
            sealer.seal();
            return verification.verify().unsealed() == 0;
        });
    }

    private void tamper(String sql) {
        transaction().executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }

    private long id(String action) {
        return jdbc.sql("select id from audit.entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private TransactionTemplate transaction() {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(database));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
