/** The security chains and the login over HTTP. */
@NullMarked
package org.koiki.access.web;

import org.jspecify.annotations.NullMarked;
