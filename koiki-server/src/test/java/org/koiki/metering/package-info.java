@NullMarked
package org.koiki.metering;

import org.jspecify.annotations.NullMarked;
