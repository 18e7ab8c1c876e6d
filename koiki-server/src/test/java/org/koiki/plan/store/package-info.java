/** Tests of what is kept of a filing and stands after it. */
@NullMarked
package org.koiki.plan.store;

import org.jspecify.annotations.NullMarked;
