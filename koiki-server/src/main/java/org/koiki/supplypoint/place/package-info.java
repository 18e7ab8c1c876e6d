/** Addresses in the form in which they are searched. */
@NullMarked
package org.koiki.supplypoint.place;

import org.jspecify.annotations.NullMarked;
