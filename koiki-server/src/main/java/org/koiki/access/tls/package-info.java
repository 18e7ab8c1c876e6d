/** The TLS side of the HTTPS connector. */
@NullMarked
package org.koiki.access.tls;

import org.jspecify.annotations.NullMarked;
