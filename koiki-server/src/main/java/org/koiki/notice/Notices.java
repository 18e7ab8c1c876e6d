package org.koiki.notice;

import java.util.List;

/** Tells operators what happened. A notice is written at the end of the caller's transaction and appears in the company's inbox. */
public interface Notices {
    void tell(Notice notice);

    /** How many notices a company has not read. */
    int countUnread(String company);

    /** The newest notices that a company has not read. */
    List<Notice> unread(String company, int most);
}
