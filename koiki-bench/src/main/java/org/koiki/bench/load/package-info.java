/** Sends many plans to a hub as their companies would, and looks up what the hub made of them. */
@NullMarked
package org.koiki.bench.load;

import org.jspecify.annotations.NullMarked;
