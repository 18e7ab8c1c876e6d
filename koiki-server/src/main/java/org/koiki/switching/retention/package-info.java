/** Erases what is personal once the time to keep it is over, by table. */
@NullMarked
package org.koiki.switching.retention;

import org.jspecify.annotations.NullMarked;
