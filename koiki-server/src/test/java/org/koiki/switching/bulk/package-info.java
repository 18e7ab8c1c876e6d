@NullMarked
package org.koiki.switching.bulk;

import org.jspecify.annotations.NullMarked;
