/** Plans in PostgreSQL, schema {@code plan}. */
@NullMarked
package org.koiki.plan.store;

import org.jspecify.annotations.NullMarked;
