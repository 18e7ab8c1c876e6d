@NullMarked
package org.koiki.bench.intake;

import org.jspecify.annotations.NullMarked;
