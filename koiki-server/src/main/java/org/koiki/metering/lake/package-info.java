/** The lake's manifest in PostgreSQL, and what goes into the lake and comes out of it. */
@NullMarked
package org.koiki.metering.lake;

import org.jspecify.annotations.NullMarked;
