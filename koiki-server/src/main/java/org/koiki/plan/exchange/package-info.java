/** What the exchange cleared (約定結果) in its spot and intraday markets, loaded by the coordinator from the exchange's file. */
@NullMarked
package org.koiki.plan.exchange;

import org.jspecify.annotations.NullMarked;
