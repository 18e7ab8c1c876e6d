/** Published energy files and how they get to their receivers. */
@NullMarked
package org.koiki.metering.delivery;

import org.jspecify.annotations.NullMarked;
