/** Files of many applications (一括申請): judged row by row, shown, and filed once they are confirmed. */
@NullMarked
package org.koiki.switching.bulk;

import org.jspecify.annotations.NullMarked;
