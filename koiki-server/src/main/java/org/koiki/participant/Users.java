package org.koiki.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.User.Kind;
import org.koiki.participant.User.Preset;
import org.koiki.participant.store.AccountRows;
import org.koiki.participant.store.PolicyRow;
import org.koiki.participant.store.TriesRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The users of the companies. No transaction is open while a password is hashed. */
@Service
public class Users {
    private final AccountRows rows;
    private final TriesRows tries;
    private final PolicyRow policy;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    Users(
            AccountRows rows,
            TriesRows tries,
            PolicyRow policy,
            Passwords passwords,
            AuditTrail audit,
            Clock clock,
            TransactionOperations transactions) {
        this.rows = rows;
        this.tries = tries;
        this.policy = policy;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    public List<User> of(String company) {
        return rows.of(company);
    }

    public Optional<User> find(String id) {
        return rows.find(id);
    }

    public User get(String id) {
        return find(id).orElseThrow(UserProblems::unknown);
    }

    /** Makes a user with a one-time password. */
    public IssuedPassword create(Actor actor, String company, String id, Kind kind, Preset preset) {
        UserProblems.requireId(id);
        String password = passwords.oneTime();
        String hash = hash(password);
        User user = new User(id, company, kind, preset, null, kind == Kind.PERSON, expiry(kind), 1);
        return inTransaction(() -> {
            if (!rows.add(user, hash, clock.instant())) {
                throw UserProblems.taken();
            }
            return new IssuedPassword(told(actor, "user.create", id), password);
        });
    }

    /** Gives a user a new one-time password and unlocks it. */
    public IssuedPassword reset(Actor actor, String id) {
        User user = get(id);
        String password = passwords.oneTime();
        String hash = hash(password);
        return inTransaction(() -> {
            rows.setPassword(id, hash, user.kind() == Kind.PERSON, expiry(user.kind()), clock.instant());
            tries.clear(user.company(), id);
            return new IssuedPassword(told(actor, "user.reset", id), password);
        });
    }

    /** Ends the user's logins and sessions until it is unlocked. */
    public User lock(Actor actor, String id) {
        return inTransaction(() -> {
            tries.lock(get(id).company(), id, clock.instant());
            rows.nextRevision(id);
            return told(actor, "user.lock", id);
        });
    }

    public User unlock(Actor actor, String id) {
        return inTransaction(() -> {
            tries.clear(get(id).company(), id);
            return told(actor, "user.unlock", id);
        });
    }

    /** Makes users that share a lasting password, as far as they are not there yet: for sample markets. */
    public void seed(List<User> users, String password) {
        String hash = hash(password);
        inTransaction(() -> {
            users.forEach(user -> rows.add(user, hash, clock.instant()));
            return users;
        });
    }

    private @Nullable Instant expiry(Kind kind) {
        return policy.read().expiry(clock.instant(), kind == Kind.PERSON);
    }

    private String hash(String password) {
        return passwords.inTurn(() -> passwords.hash(password)).orElseThrow(UserProblems::busy);
    }

    private User told(Actor actor, String action, String id) {
        User user = get(id);
        audit.record(new AuditEntry(actor, action, id, user.company(), Outcome.DONE, null));
        return user;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
