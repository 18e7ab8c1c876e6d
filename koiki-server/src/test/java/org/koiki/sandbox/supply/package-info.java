@NullMarked
package org.koiki.sandbox.supply;

import org.jspecify.annotations.NullMarked;
