@NullMarked
package org.koiki.plan.pair;

import org.jspecify.annotations.NullMarked;
