/** Rules that need no database: dates, order of applications, code lists. Lead times, limits and codes are data with validity dates. */
@NullMarked
package org.koiki.switching.rule;

import org.jspecify.annotations.NullMarked;
