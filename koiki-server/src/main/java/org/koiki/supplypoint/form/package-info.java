/** Single points, meters and contracts by hand, for the TSO that keeps them. */
@NullMarked
package org.koiki.supplypoint.form;

import org.jspecify.annotations.NullMarked;
