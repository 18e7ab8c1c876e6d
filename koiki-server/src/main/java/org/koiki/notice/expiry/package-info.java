/** Warnings before a company's certificate expires. */
@NullMarked
package org.koiki.notice.expiry;

import org.jspecify.annotations.NullMarked;
