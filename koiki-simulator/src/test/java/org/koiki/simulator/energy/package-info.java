@NullMarked
package org.koiki.simulator.energy;

import org.jspecify.annotations.NullMarked;
