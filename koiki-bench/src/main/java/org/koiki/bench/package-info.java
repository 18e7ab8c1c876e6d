/** Repeatable benchmarks. Each prints one figure, the baseline of the same run, and their ratio. */
@NullMarked
package org.koiki.bench;

import org.jspecify.annotations.NullMarked;
