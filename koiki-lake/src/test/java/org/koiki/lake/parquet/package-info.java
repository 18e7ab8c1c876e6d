@NullMarked
package org.koiki.lake.parquet;

import org.jspecify.annotations.NullMarked;
