/** The audit trail over HTTP. */
@NullMarked
package org.koiki.audit.web;

import org.jspecify.annotations.NullMarked;
