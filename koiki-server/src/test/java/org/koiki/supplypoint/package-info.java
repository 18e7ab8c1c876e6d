@NullMarked
package org.koiki.supplypoint;

import org.jspecify.annotations.NullMarked;
