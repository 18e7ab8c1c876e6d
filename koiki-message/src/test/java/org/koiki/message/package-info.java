@NullMarked
package org.koiki.message;

import org.jspecify.annotations.NullMarked;
