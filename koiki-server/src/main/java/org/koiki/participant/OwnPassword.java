package org.koiki.participant;

import java.util.List;
import java.util.Locale;
import org.koiki.audit.AuditEntry.Actor;
import org.springframework.stereotype.Service;

/** A user's change of the own password. */
@Service
public class OwnPassword {
    private static final int LONGEST = 128;
    private static final int DISTINCT = 6;

    private final Accounts accounts;
    private final Passwords passwords;

    OwnPassword(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Replaces the password. A wrong present one counts as a failed login. */
    public void change(Actor actor, User user, String present, String wanted) {
        PasswordPolicy rules = accounts.policy();
        requireFit(rules, user, wanted);
        String hash = passwords
                .inTurn(() -> checked(actor, user, present, wanted, rules))
                .orElseThrow(UserProblems::busy);
        accounts.replace(actor, user, hash);
    }

    private String checked(Actor actor, User user, String present, String wanted, PasswordPolicy rules) {
        List<String> last = accounts.lastPasswords(user, rules.remembered());
        if (!passwords.match(present, last.getFirst())) {
            throw UserProblems.wrongPassword(accounts.failed(actor, user));
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
}
