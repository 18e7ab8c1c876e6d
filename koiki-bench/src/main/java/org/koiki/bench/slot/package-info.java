/** How long the readings of a slot take from the meter system to the retailers' zips. */
@NullMarked
package org.koiki.bench.slot;

import org.jspecify.annotations.NullMarked;
