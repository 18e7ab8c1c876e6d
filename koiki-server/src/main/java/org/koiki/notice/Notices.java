package org.koiki.notice;

/** Tells operators what happened. A notice is written in the caller's transaction and appears in the company's inbox. */
public interface Notices {
    void tell(Notice notice);
}
