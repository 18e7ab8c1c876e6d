/** Mass transfer (大量移管): the points of a retailer that leaves go over to others on a planned day, area by area. */
@NullMarked
package org.koiki.switching.transfer;

import org.jspecify.annotations.NullMarked;
