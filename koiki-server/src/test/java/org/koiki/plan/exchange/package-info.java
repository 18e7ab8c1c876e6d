@NullMarked
package org.koiki.plan.exchange;

import org.jspecify.annotations.NullMarked;
