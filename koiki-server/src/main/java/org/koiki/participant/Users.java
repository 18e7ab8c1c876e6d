package org.koiki.participant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.audit.Acting;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.User.Kind;
import org.koiki.participant.User.Preset;
import org.springframework.stereotype.Service;

/** The users of the companies. No transaction is open while a password is hashed. */
@Service
public class Users {
    private final Accounts accounts;
    private final KnownCompanies companies;
    private final Passwords passwords;

    Users(Accounts accounts, KnownCompanies companies, Passwords passwords) {
        this.accounts = accounts;
        this.companies = companies;
        this.passwords = passwords;
    }

    public List<User> of(String company) {
        return accounts.of(company);
    }

    /** The programs of all companies whose password expires, and has not yet. */
    public List<User> programsThatExpireAfter(Instant now) {
        return accounts.programsThatExpireAfter(now);
    }

    public Optional<User> find(String id) {
        return accounts.find(id);
    }

    public User get(String id) {
        return accounts.get(id);
    }

    /**
     * A user whom somebody may administer.
     *
     * @throws Problem for another company's user as for one that does not exist, so that ids cannot be found out
     */
    public User administered(Acting acting, String id) {
        return find(id).filter(user -> acting.administers(user.company())).orElseThrow(UserProblems::unknown);
    }

    /** Makes a user with a one-time password. */
    public IssuedPassword create(Actor actor, String company, String id, Kind kind, Preset preset) {
        UserProblems.requireId(id);
        companies.require(company);
        String password = passwords.oneTime();
        return new IssuedPassword(accounts.add(actor, company, id, kind, preset, hash(password)), password);
    }

    /** Gives a user a new one-time password and unlocks it. */
    public IssuedPassword reset(Actor actor, String id) {
        User user = get(id);
        String password = passwords.oneTime();
        return new IssuedPassword(accounts.reset(actor, user, hash(password)), password);
    }

    /**
     * Ends the user's logins and sessions until it is unlocked.
     *
     * @throws Problem when it is the actor, or the last unlocked administrator of the actor's company
     */
    public User lock(Actor actor, String id) {
        return accounts.lock(actor, id);
    }

    public User unlock(Actor actor, String id) {
        return accounts.unlock(actor, id);
    }

    /** Makes users that share a lasting password, as far as they are not there yet: for sample markets. */
    public void seed(List<User> users, String password) {
        accounts.seed(users, hash(password));
    }

    private String hash(String password) {
        return passwords.inTurn(() -> passwords.hash(password)).orElseThrow(UserProblems::busy);
    }
}
