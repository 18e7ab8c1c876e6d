/** Tests of filing, from the received file to what stands in the database. */
@NullMarked
package org.koiki.plan.intake;

import org.jspecify.annotations.NullMarked;
