/** Master data in the database: versions, seed files, snapshots. */
@NullMarked
package org.koiki.participant.store;

import org.jspecify.annotations.NullMarked;
