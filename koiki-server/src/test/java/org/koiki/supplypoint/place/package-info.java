@NullMarked
package org.koiki.supplypoint.place;

import org.jspecify.annotations.NullMarked;
