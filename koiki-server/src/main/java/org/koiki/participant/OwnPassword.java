package org.koiki.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.store.AccountRows;
import org.koiki.participant.store.PolicyRow;
import org.koiki.participant.store.TriesRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A user's change of the own password. */
@Service
public class OwnPassword {
    private static final int LONGEST = 128;
    private static final int DISTINCT = 6;

    private final AccountRows rows;
    private final TriesRows tries;
    private final PolicyRow policy;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    OwnPassword(
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

    /** Replaces the password. A wrong present one counts as a failed login. */
    public void change(Actor actor, User user, String present, String wanted) {
        PasswordPolicy rules = policy.read();
        requireFit(rules, user, wanted);
        String hash = passwords
                .inTurn(() -> checked(actor, user, present, wanted, rules))
                .orElseThrow(UserProblems::busy);
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            rows.setPassword(user.id(), hash, false, rules.expiry(now, false), now);
            audit.record(entry(actor, user, Outcome.DONE));
        });
    }

    private String checked(Actor actor, User user, String present, String wanted, PasswordPolicy rules) {
        List<String> last = rows.lastPasswords(user.id(), rules.remembered());
        if (!passwords.match(present, last.getFirst())) {
            audit.record(entry(actor, user, Outcome.REFUSED));
            throw UserProblems.wrongPassword(tries.fail(user.company(), user.id(), clock.instant()));
        }
        if (last.stream().anyMatch(hash -> passwords.match(wanted, hash))) {
            throw UserProblems.usedBefore(rules.remembered());
        }
        return passwords.hash(wanted);
    }

    private static void requireFit(PasswordPolicy rules, User user, String wanted) {
        if (wanted.length() < rules.minimumLength() || wanted.length() > LONGEST) {
            throw UserProblems.length(rules.minimumLength(), LONGEST);
        }
        if (lower(wanted).contains(lower(user.id()))) {
            throw UserProblems.holdsTheId();
        }
        if (wanted.codePoints().distinct().count() < DISTINCT) {
            throw UserProblems.tooSimple(DISTINCT);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static AuditEntry entry(Actor actor, User user, Outcome outcome) {
        return new AuditEntry(actor, "user.password", user.id(), user.company(), outcome, null);
    }
}
