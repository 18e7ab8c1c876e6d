/** What callers may see of plans. */
@NullMarked
package org.koiki.plan.view;

import org.jspecify.annotations.NullMarked;
