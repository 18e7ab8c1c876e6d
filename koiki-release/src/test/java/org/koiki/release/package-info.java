/** The programs as a user has them: unpacked from a release archive and started by the launcher. */
@NullMarked
package org.koiki.release;

import org.jspecify.annotations.NullMarked;
