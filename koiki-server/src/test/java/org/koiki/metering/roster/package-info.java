@NullMarked
package org.koiki.metering.roster;

import org.jspecify.annotations.NullMarked;
