/** The order in which notices are passed on, and the event feed that shows them in it. */
@NullMarked
package org.koiki.notice.feed;

import org.jspecify.annotations.NullMarked;
