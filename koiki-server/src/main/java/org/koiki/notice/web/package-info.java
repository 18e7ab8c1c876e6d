/** Inboxes over HTTP. */
@NullMarked
package org.koiki.notice.web;

import org.jspecify.annotations.NullMarked;
