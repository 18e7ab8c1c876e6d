/** Calendar data in the database. */
@NullMarked
package org.koiki.calendar.store;

import org.jspecify.annotations.NullMarked;
