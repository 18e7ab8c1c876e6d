/** What a caller may see and change of points and contracts. */
@NullMarked
package org.koiki.supplypoint.view;

import org.jspecify.annotations.NullMarked;
