/** What goes on to the TSOs (転送): every accepted version of a plan in order, and what stood when a slot closed. */
@NullMarked
package org.koiki.plan.forward;

import org.jspecify.annotations.NullMarked;
