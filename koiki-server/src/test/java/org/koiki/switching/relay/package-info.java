@NullMarked
package org.koiki.switching.relay;

import org.jspecify.annotations.NullMarked;
