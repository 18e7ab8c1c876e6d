/** Monthly usage of points, as their TSO puts it. */
@NullMarked
package org.koiki.supplypoint.usage;

import org.jspecify.annotations.NullMarked;
