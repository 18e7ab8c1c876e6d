/** What a filer holds in each slot of a day (自社ポジション). */
@NullMarked
package org.koiki.plan.position;

import org.jspecify.annotations.NullMarked;
