@NullMarked
package org.koiki.metering.delivery;

import org.jspecify.annotations.NullMarked;
