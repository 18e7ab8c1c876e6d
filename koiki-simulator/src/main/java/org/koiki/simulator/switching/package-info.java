/** Customers that change their retailer, move or want more current, the retailers that serve them, and the TSOs' desks. */
@NullMarked
package org.koiki.simulator.switching;

import org.jspecify.annotations.NullMarked;
