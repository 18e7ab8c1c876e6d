@NullMarked
package org.koiki.bench.load;

import org.jspecify.annotations.NullMarked;
