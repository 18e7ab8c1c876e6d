/** SQL of supply points, meters and contracts. */
@NullMarked
package org.koiki.supplypoint.store;

import org.jspecify.annotations.NullMarked;
