package org.koiki.client;

/** User id and password of an account. The password is never printed. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
