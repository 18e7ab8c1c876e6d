/** Metered energy as Parquet files in an open layout, see {@code docs/reference/lake.md}. */
@NullMarked
package org.koiki.lake;

import org.jspecify.annotations.NullMarked;
