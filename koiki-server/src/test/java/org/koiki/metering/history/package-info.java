@NullMarked
package org.koiki.metering.history;

import org.jspecify.annotations.NullMarked;
