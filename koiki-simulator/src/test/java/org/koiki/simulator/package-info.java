@NullMarked
package org.koiki.simulator;

import org.jspecify.annotations.NullMarked;
