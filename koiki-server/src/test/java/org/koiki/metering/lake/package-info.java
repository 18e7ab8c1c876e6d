@NullMarked
package org.koiki.metering.lake;

import org.jspecify.annotations.NullMarked;
