/** What points, meters and contracts are held to, whichever way they come. */
@NullMarked
package org.koiki.supplypoint.check;

import org.jspecify.annotations.NullMarked;
