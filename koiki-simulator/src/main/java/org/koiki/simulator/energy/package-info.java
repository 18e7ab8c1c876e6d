/** The meter systems of the TSOs: readings of all sample points, slot by slot. */
@NullMarked
package org.koiki.simulator.energy;

import org.jspecify.annotations.NullMarked;
