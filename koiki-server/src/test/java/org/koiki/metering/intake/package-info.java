@NullMarked
package org.koiki.metering.intake;

import org.jspecify.annotations.NullMarked;
