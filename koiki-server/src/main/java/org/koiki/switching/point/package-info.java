/** What switching has to know of supply points and their contracts. */
@NullMarked
package org.koiki.switching.point;

import org.jspecify.annotations.NullMarked;
