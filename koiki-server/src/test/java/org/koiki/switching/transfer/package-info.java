@NullMarked
package org.koiki.switching.transfer;

import org.jspecify.annotations.NullMarked;
