package org.koiki.participant;

/** An operator's membership in a balancing group over time. */
public record Membership(String group, String operator, Validity validity) implements Master {
    @Override
    public String key() {
        return group + ":" + operator;
    }

    @Override
    public Membership on(Validity days) {
        return new Membership(group, operator, days);
    }
}
