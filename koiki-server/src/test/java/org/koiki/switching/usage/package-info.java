@NullMarked
package org.koiki.switching.usage;

import org.jspecify.annotations.NullMarked;
