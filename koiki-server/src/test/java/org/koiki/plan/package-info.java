/** Tests of the plan module, and the small market that they share. */
@NullMarked
package org.koiki.plan;

import org.jspecify.annotations.NullMarked;
