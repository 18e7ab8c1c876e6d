@NullMarked
package org.koiki.switching.rollback;

import org.jspecify.annotations.NullMarked;
