@NullMarked
package org.koiki.plan.draft;

import org.jspecify.annotations.NullMarked;
