/** Notices by mail. */
@NullMarked
package org.koiki.notice.mail;

import org.jspecify.annotations.NullMarked;
