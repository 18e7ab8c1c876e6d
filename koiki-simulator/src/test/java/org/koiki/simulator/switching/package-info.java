@NullMarked
package org.koiki.simulator.switching;

import org.jspecify.annotations.NullMarked;
