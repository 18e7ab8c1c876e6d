/** An outbox in the database for whatever is sent to other systems: leased, tried again, logged. */
@NullMarked
package org.koiki.notice.delivery;

import org.jspecify.annotations.NullMarked;
