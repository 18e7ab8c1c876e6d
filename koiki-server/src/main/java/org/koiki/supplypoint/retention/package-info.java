/** What is erased of points and contracts once it has been kept long enough. */
@NullMarked
package org.koiki.supplypoint.retention;

import org.jspecify.annotations.NullMarked;
