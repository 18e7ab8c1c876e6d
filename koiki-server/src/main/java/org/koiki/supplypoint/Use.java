package org.koiki.supplypoint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a point is used, as its TSO tells it.
 *
 * @param endMethod code of the list {@code end-method} (廃止措置方法); only where use has ended
 * @param lastChange date of the last change of contract (契約変更年月日)
 */
public record Use(
        ContractState state,
        @Nullable String endMethod,
        @Nullable LocalDate lastChange) {}
