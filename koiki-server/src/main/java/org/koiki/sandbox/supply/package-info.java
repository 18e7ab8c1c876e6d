/** Made-up supply points with meters and contracts for the retailers of the sample market. */
@NullMarked
package org.koiki.sandbox.supply;

import org.jspecify.annotations.NullMarked;
