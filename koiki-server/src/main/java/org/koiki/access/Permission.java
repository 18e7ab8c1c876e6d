package org.koiki.access;

/** A right within a function, such as FILE within PLAN. */
public record Permission(Function function, Right right) {
    /** The permission as a name, such as {@code PLAN_FILE}. */
    public String authority() {
        return function + "_" + right;
    }
}
