/** Benchmarks of the lake alone. */
@NullMarked
package org.koiki.bench.lake;

import org.jspecify.annotations.NullMarked;
