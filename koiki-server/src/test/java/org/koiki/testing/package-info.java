/** What the tests of all modules share. */
@NullMarked
package org.koiki.testing;

import org.jspecify.annotations.NullMarked;
