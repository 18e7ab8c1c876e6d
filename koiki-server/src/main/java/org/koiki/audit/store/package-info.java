/** The audit trail in the database and its seals. */
@NullMarked
package org.koiki.audit.store;

import org.jspecify.annotations.NullMarked;
