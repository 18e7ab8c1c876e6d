@NullMarked
package org.koiki.switching.rate;

import org.jspecify.annotations.NullMarked;
