/** From a received file to a receipt: open, read, check, merge, store. */
@NullMarked
package org.koiki.plan.intake;

import org.jspecify.annotations.NullMarked;
