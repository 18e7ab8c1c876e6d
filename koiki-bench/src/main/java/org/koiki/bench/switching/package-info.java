/** {@code switching}: a large area's points, applications and polls of hundreds of operators, and search. */
@NullMarked
package org.koiki.bench.switching;

import org.jspecify.annotations.NullMarked;
