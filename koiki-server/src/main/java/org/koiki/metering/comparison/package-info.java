/** Whether the files of a day name the points that the contracts of the day supply. */
@NullMarked
package org.koiki.metering.comparison;

import org.jspecify.annotations.NullMarked;
