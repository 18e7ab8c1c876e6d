/** The day of planned-value balancing: what falls due at noon, before it, and at each gate closure (plans.md §2). */
@NullMarked
package org.koiki.plan.day;

import org.jspecify.annotations.NullMarked;
