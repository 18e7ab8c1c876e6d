/** From the readings of a slot or a day to the zips of every retailer. */
@NullMarked
package org.koiki.metering.publication;

import org.jspecify.annotations.NullMarked;
