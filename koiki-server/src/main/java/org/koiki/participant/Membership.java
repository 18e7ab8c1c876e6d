package org.koiki.participant;

/** An operator's membership in a balancing group over time. */
public record Membership(String group, String operator, Validity validity) {}
