@NullMarked
package org.koiki.supplypoint.search;

import org.jspecify.annotations.NullMarked;
