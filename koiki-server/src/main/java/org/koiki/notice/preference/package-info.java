/** Which notices take which ways to a company. */
@NullMarked
package org.koiki.notice.preference;

import org.jspecify.annotations.NullMarked;
