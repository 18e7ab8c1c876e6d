/** The habits of the house, as tests. */
@NullMarked
package org.koiki.habits;

import org.jspecify.annotations.NullMarked;
