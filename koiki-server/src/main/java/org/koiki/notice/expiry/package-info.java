/** Warnings before a company's certificate or a program's password expires. */
@NullMarked
package org.koiki.notice.expiry;

import org.jspecify.annotations.NullMarked;
