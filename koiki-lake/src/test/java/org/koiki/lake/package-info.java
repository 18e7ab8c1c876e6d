@NullMarked
package org.koiki.lake;

import org.jspecify.annotations.NullMarked;
