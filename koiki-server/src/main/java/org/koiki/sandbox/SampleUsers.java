package org.koiki.sandbox;

/** The sample user of each operator. */
public final class SampleUsers {
    /** Everybody's password. */
    static final String PASSWORD = "koiki-sandbox";

    private SampleUsers() {}

    /** The user id of an operator's administrator. */
    public static String of(String operator) {
        return operator + "-admin";
    }
}
