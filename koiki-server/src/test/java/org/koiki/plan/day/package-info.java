@NullMarked
package org.koiki.plan.day;

import org.jspecify.annotations.NullMarked;
