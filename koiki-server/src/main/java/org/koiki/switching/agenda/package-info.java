/** The coming days of a company: what takes effect, what has to be matched, what has to be decided. */
@NullMarked
package org.koiki.switching.agenda;

import org.jspecify.annotations.NullMarked;
