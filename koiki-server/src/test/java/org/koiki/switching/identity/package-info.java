@NullMarked
package org.koiki.switching.identity;

import org.jspecify.annotations.NullMarked;
