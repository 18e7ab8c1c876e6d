/** What master data must obey: one rule, one class. */
@NullMarked
package org.koiki.participant.check;

import org.jspecify.annotations.NullMarked;
