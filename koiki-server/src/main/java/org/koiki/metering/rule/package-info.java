/** Limits and codes of metered energy, as data with the days on which they hold. */
@NullMarked
package org.koiki.metering.rule;

import org.jspecify.annotations.NullMarked;
