/** Master data over HTTP. */
@NullMarked
package org.koiki.participant.web;

import org.jspecify.annotations.NullMarked;
