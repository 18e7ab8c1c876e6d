/** How often a company may ask for energy (metering.md §6). */
@NullMarked
package org.koiki.metering.rate;

import org.jspecify.annotations.NullMarked;
