package org.koiki.notice.preference;

/** A kind of notice with its names, as a module's {@code notices.csv} lists it. */
public record NoticeKind(String kind, String ja, String en) {}
