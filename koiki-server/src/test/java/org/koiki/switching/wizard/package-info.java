@NullMarked
package org.koiki.switching.wizard;

import org.jspecify.annotations.NullMarked;
