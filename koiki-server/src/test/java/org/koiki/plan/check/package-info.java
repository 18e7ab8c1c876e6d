/** One test class for each rule of the in-plan check; each quotes its rule. */
@NullMarked
package org.koiki.plan.check;

import org.jspecify.annotations.NullMarked;
