/** Both sides of every trade compared (計画間整合性, plans.md §9). */
@NullMarked
package org.koiki.plan.pair;

import org.jspecify.annotations.NullMarked;
