@NullMarked
package org.koiki.metering.fixed;

import org.jspecify.annotations.NullMarked;
