/** Plans edited by hand: the rows that a person may change, and all that follows from them. */
@NullMarked
package org.koiki.plan.draft;

import org.jspecify.annotations.NullMarked;
