package org.koiki.notice.feed;

/** A way that notices take besides inbox and feed. */
public interface Channel {
    /** Takes what it has to pass on of the notices after one place and up to another, in the transaction that places them. */
    void take(long after, long until);
}
