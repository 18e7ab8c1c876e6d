/** A delivery day of the market as the coordinator and the TSOs watch it (市場日ボード). */
@NullMarked
package org.koiki.plan.marketday;

import org.jspecify.annotations.NullMarked;
