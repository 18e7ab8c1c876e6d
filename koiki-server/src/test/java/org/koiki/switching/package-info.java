@NullMarked
package org.koiki.switching;

import org.jspecify.annotations.NullMarked;
