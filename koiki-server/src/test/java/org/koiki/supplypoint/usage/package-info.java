@NullMarked
package org.koiki.supplypoint.usage;

import org.jspecify.annotations.NullMarked;
