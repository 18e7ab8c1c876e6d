/** Files that survive a crash whole or not at all. */
@NullMarked
package org.koiki.metering.disk;

import org.jspecify.annotations.NullMarked;
