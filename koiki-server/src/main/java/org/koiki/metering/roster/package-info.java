/** Whose the points of an area are on a day, as files made for speed. */
@NullMarked
package org.koiki.metering.roster;

import org.jspecify.annotations.NullMarked;
