package org.koiki.participant.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.IssuedPassword;
import org.koiki.participant.User;

/** @param password the one-time password, told once */
record UserView(
        String id,
        String company,
        User.Kind kind,
        User.Preset preset,
        State state,
        @Nullable Instant locked,
        @Nullable Instant passwordExpires,
        @Nullable String password) {
    enum State {
        USABLE,
        MUST_CHANGE_PASSWORD,
        LOCKED
    }

    static UserView of(User user) {
        return of(user, null);
    }

    static UserView of(IssuedPassword issued) {
        return of(issued.user(), issued.password());
    }

    private static UserView of(User user, @Nullable String password) {
        return new UserView(
                user.id(),
                user.company(),
                user.kind(),
                user.preset(),
                state(user),
                user.locked(),
                user.passwordExpires(),
                password);
    }

    private static State state(User user) {
        if (user.locked() != null) {
            return State.LOCKED;
        }
        return user.mustChange() ? State.MUST_CHANGE_PASSWORD : State.USABLE;
    }
}
