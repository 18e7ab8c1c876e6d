@NullMarked
package org.koiki.supplypoint.load;

import org.jspecify.annotations.NullMarked;
