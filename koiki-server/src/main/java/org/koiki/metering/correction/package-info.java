/** What a corrected file of fixed usage (W5) changed against the revision before it. */
@NullMarked
package org.koiki.metering.correction;

import org.jspecify.annotations.NullMarked;
