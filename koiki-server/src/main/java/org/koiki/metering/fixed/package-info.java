/** Fixed usage (確定使用量): from the daily values to a file for each reading date, retailer and voltage. */
@NullMarked
package org.koiki.metering.fixed;

import org.jspecify.annotations.NullMarked;
