/** An application on screen: asks what the case needs, checks as it is typed, shows what would happen before it does. */
@NullMarked
package org.koiki.switching.wizard;

import org.jspecify.annotations.NullMarked;
