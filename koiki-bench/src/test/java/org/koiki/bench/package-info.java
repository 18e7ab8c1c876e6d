@NullMarked
package org.koiki.bench;

import org.jspecify.annotations.NullMarked;
