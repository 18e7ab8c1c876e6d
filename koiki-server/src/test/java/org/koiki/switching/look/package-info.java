@NullMarked
package org.koiki.switching.look;

import org.jspecify.annotations.NullMarked;
