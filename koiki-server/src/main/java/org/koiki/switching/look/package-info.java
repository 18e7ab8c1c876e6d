/** Unusual looks at personal data (switching.md §11), for the coordinator and the TSO whose points they concern. */
@NullMarked
package org.koiki.switching.look;

import org.jspecify.annotations.NullMarked;
