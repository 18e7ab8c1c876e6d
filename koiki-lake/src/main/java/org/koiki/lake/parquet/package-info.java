/** Finds the rows of one point in a file of vectors, and reads only their pages. */
@NullMarked
package org.koiki.lake.parquet;

import org.jspecify.annotations.NullMarked;
