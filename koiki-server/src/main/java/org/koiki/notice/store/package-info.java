/** Inboxes in the database. */
@NullMarked
package org.koiki.notice.store;

import org.jspecify.annotations.NullMarked;
