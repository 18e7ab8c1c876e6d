@NullMarked
package org.koiki.metering.comparison;

import org.jspecify.annotations.NullMarked;
