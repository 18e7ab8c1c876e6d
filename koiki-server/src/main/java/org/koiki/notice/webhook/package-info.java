/** Notices posted to the addresses that companies name, signed and logged. */
@NullMarked
package org.koiki.notice.webhook;

import org.jspecify.annotations.NullMarked;
