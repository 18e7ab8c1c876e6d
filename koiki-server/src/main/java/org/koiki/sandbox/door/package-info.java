/** The sandbox's plain door on loopback: a visitor enters the screens as any sample user; the clock is moved here. */
@NullMarked
package org.koiki.sandbox.door;

import org.jspecify.annotations.NullMarked;
