/** Limits of size and time in the web server itself, before a request reaches any filter. */
@NullMarked
package org.koiki.edge.tomcat;

import org.jspecify.annotations.NullMarked;
