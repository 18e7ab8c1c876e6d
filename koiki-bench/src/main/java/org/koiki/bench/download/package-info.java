/** Many retailers fetching their slot files at once, beside a plain file server. */
@NullMarked
package org.koiki.bench.download;

import org.jspecify.annotations.NullMarked;
