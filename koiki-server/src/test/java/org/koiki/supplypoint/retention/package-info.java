@NullMarked
package org.koiki.supplypoint.retention;

import org.jspecify.annotations.NullMarked;
