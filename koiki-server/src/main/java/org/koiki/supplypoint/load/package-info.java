/** Points, meters and contracts by the million, from files. */
@NullMarked
package org.koiki.supplypoint.load;

import org.jspecify.annotations.NullMarked;
