/** SQL of the participants. */
@NullMarked
package org.koiki.participant.store;

import org.jspecify.annotations.NullMarked;
