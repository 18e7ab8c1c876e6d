package org.koiki.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.koiki.access.Door;
import org.koiki.access.Login;
import org.koiki.access.Login.Granted;
import org.koiki.access.Login.Reason;
import org.koiki.access.Login.Refused;
import org.koiki.access.Logins;
import org.koiki.participant.Identities;
import org.koiki.participant.Identity;
import org.koiki.participant.Passwords;
import org.koiki.participant.User;
import org.koiki.participant.User.Kind;
import org.springframework.stereotype.Component;

/** Logins against the database. Says and takes the same for a wrong password and for a user who does not exist. */
@Component
class CheckedLogins implements Logins {
    private final Doorkeeper doorkeeper;
    private final Identities identities;
    private final Passwords passwords;
    private final RememberedPasswords remembered;
    private final Refusals refusals;
    private final Clock clock;

    CheckedLogins(
            Doorkeeper doorkeeper,
            Identities identities,
            Passwords passwords,
            RememberedPasswords remembered,
            Refusals refusals,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.identities = identities;
        this.passwords = passwords;
        this.remembered = remembered;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public Login attempt(HttpServletRequest request, String user, String password, Door door) {
        Entrance entrance = doorkeeper.admit(request, user);
        Login login = login(entrance, user, password, door);
        if (login instanceof Refused refused) {
            record(entrance, refused.reason());
        }
        return login;
    }

    private Login login(Entrance entrance, String id, String password, Door door) {
        Identity identity = entrance.identity();
        User user = identity.user();
        if (identity.locked()) {
            return new Refused(Reason.LOCKED, 0);
        }
        if (user != null && isRemembered(entrance, user, password)) {
            return admitted(entrance, user, door);
        }
        return passwords.inTurn(() -> proved(entrance, id, password, door)).orElse(new Refused(Reason.BUSY, 0));
    }

    /** Looks once more at what others may have found while this login waited for its turn. */
    private Login proved(Entrance entrance, String id, String password, Door door) {
        Identity identity = entrance.identity();
        User user = identity.user();
        if (user != null && isRemembered(entrance, user, password)) {
            return admitted(entrance, user, door);
        }
        String company = entrance.company().code();
        if (identities.isLocked(company, id)) {
            return new Refused(Reason.LOCKED, 0);
        }
        if (!passwords.match(password, identity.passwordHash()) || user == null) {
            int triesLeft = identities.failed(company, id);
            return new Refused(triesLeft == 0 ? Reason.LOCKED : Reason.WRONG_USER_OR_PASSWORD, triesLeft);
        }
        if (identity.failures() > 0) {
            identities.succeeded(company, id);
        }
        remembered.add(entrance.connection().fingerprint(), user, password);
        return admitted(entrance, user, door);
    }

    private Login admitted(Entrance entrance, User user, Door door) {
        if (!user.company().equals(entrance.company().code())) {
            return new Refused(Reason.CERTIFICATE_NOT_REGISTERED, 0);
        }
        if (user.isExpired(clock.instant()) && (door == Door.PROGRAM || user.mustChange())) {
            return new Refused(Reason.PASSWORD_EXPIRED, 0);
        }
        if (door == Door.SCREEN && user.kind() == Kind.SYSTEM) {
            return new Refused(Reason.NO_SCREEN_USER, 0);
        }
        if (door == Door.PROGRAM && user.mustChange()) {
            return new Refused(Reason.PASSWORD_CHANGE_REQUIRED, 0);
        }
        return new Granted(entrance.caller(user));
    }

    private boolean isRemembered(Entrance entrance, User user, String password) {
        return remembered.holds(entrance.connection().fingerprint(), user, password);
    }

    /** An id that nobody has may be a password typed into the wrong field: it is not written down. */
    private void record(Entrance entrance, Reason reason) {
        User user = entrance.identity().user();
        String id = user == null ? null : user.id();
        refusals.record(
                entrance.connection().actor(entrance.company().code(), id),
                "login.refuse",
                reason.name(),
                id,
                reason.text().ja() + " " + reason.text().en());
    }
}
