/** The FIT working file (FIT作成用, 0152) that retailer and TSO fill in turn until the retailer's 0150 can be made (plans.md §6). */
@NullMarked
package org.koiki.plan.fit;

import org.jspecify.annotations.NullMarked;
