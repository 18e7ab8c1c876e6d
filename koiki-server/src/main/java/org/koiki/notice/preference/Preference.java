package org.koiki.notice.preference;

/** The ways besides the inbox that notices of a kind take to a company. */
public record Preference(String kind, boolean mail, boolean feed, boolean webhook) {}
