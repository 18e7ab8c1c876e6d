/** What single points used over time. */
@NullMarked
package org.koiki.metering.history;

import org.jspecify.annotations.NullMarked;
