@NullMarked
package org.koiki.edge;

import org.jspecify.annotations.NullMarked;
