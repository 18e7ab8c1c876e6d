@NullMarked
package org.koiki.plan.fit;

import org.jspecify.annotations.NullMarked;
