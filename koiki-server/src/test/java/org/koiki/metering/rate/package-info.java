@NullMarked
package org.koiki.metering.rate;

import org.jspecify.annotations.NullMarked;
