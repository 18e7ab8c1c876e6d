/** Supply points found by their place or their meter. */
@NullMarked
package org.koiki.supplypoint.search;

import org.jspecify.annotations.NullMarked;
