/** Wire formats of the Japanese electricity retail market: plan messages, file names, zip and code tables. */
@NullMarked
package org.koiki.message;

import org.jspecify.annotations.NullMarked;
