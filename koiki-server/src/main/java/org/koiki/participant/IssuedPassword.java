package org.koiki.participant;

/** A one-time password, told once and kept nowhere. */
public record IssuedPassword(User user, String password) {
    @Override
    public String toString() {
        return "IssuedPassword[" + user.id() + "]";
    }
}
