package org.koiki.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The users as they are stored. A change and its entry in the audit trail are one transaction. */
@Component
class Accounts {
    private final AccountRows rows;
    private final TriesRows tries;
    private final PolicyRow policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    Accounts(
            AccountRows rows,
            TriesRows tries,
            PolicyRow policy,
            AuditTrail audit,
            Clock clock,
            TransactionOperations transactions) {
        this.rows = rows;
        this.tries = tries;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    PasswordPolicy policy() {
        return policy.read();
    }

    List<User> of(String company) {
        return rows.of(company);
    }

    List<User> programsThatExpireAfter(Instant now) {
        return rows.programsThatExpireAfter(now);
    }

    Optional<User> find(String id) {
        return rows.find(id);
    }

    User get(String id) {
        return find(id).orElseThrow(UserProblems::unknown);
    }

    /** Lets one transaction at a time add or lock users. */
    void hold() {
        rows.hold();
    }

    boolean haveAdministrator() {
        return rows.haveAdministrator();
    }

    /** Hashes of the present password and the last ones before it. */
    List<String> lastPasswords(User user, int count) {
        return rows.lastPasswords(user.id(), count);
    }

    User add(Actor actor, String company, String id, Kind kind, Preset preset, String hash) {
        User user = new User(id, company, kind, preset, null, kind == Kind.PERSON, expiry(kind == Kind.PERSON), 1);
        return changed(actor, "user.create", id, now -> {
            if (!rows.add(user, hash, now)) {
                throw UserProblems.taken();
            }
        });
    }

    /** Adds users as they are, as far as they are not there yet. */
    void seed(List<User> users, String hash) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> users.forEach(user -> rows.add(user, hash, now)));
    }

    /** Gives a user a password made for it, which a person has to change, and unlocks it. */
    User reset(Actor actor, User user, String hash) {
        boolean oneTime = user.kind() == Kind.PERSON;
        return changed(actor, "user.reset", user.id(), now -> {
            rows.setPassword(user.id(), hash, oneTime, expiry(oneTime), now);
            tries.clear(user.company(), user.id());
        });
    }

    /** Gives a user the password of its own choice. */
    void replace(Actor actor, User user, String hash) {
        changed(actor, "user.password", user.id(), now -> rows.setPassword(user.id(), hash, false, expiry(false), now));
    }

    /** Counts a wrong present password as a failed login; tells how many tries are left. */
    int failed(Actor actor, User user) {
        audit.record(new AuditEntry(actor, "user.password", user.id(), user.company(), Outcome.REFUSED, null));
        return tries.fail(user.company(), user.id(), clock.instant());
    }

    User lock(Actor actor, String id) {
        return changed(actor, "user.lock", id, now -> {
            hold();
            User user = get(id);
            requireOther(actor, user);
            tries.lock(user.company(), id, now);
            rows.nextRevision(id);
        });
    }

    /** A company's administrator neither locks himself nor, when two lock each other at once, the last one. */
    private void requireOther(Actor actor, User user) {
        if (user.id().equals(actor.user())) {
            throw UserProblems.ownLock();
        }
        if (user.company().equals(actor.company()) && isLastAdministrator(user)) {
            throw UserProblems.lastAdministrator();
        }
    }

    private boolean isLastAdministrator(User user) {
        return user.preset() == Preset.ADMINISTRATOR
                && of(user.company()).stream()
                        .filter(other -> !other.id().equals(user.id()))
                        .noneMatch(other -> other.preset() == Preset.ADMINISTRATOR && other.locked() == null);
    }

    User unlock(Actor actor, String id) {
        return changed(actor, "user.unlock", id, now -> tries.clear(get(id).company(), id));
    }

    private @Nullable Instant expiry(boolean oneTime) {
        return policy().expiry(clock.instant(), oneTime);
    }

    private User changed(Actor actor, String action, String id, Consumer<Instant> change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            change.accept(clock.instant());
            User user = get(id);
            audit.record(new AuditEntry(actor, action, id, user.company(), Outcome.DONE, null));
            return user;
        }));
    }
}
