@NullMarked
package org.koiki.bench.market;

import org.jspecify.annotations.NullMarked;
