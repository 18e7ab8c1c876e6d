@NullMarked
package org.koiki.plan.forward;

import org.jspecify.annotations.NullMarked;
