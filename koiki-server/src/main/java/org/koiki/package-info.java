/** Koiki, the market-operations hub. One package below this one is one business module. */
@NullMarked
package org.koiki;

import org.jspecify.annotations.NullMarked;
