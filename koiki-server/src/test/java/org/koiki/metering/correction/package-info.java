@NullMarked
package org.koiki.metering.correction;

import org.jspecify.annotations.NullMarked;
