/** Readings of the meter system, from the first byte of a batch to its receipt. */
@NullMarked
package org.koiki.metering.intake;

import org.jspecify.annotations.NullMarked;
