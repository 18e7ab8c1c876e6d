package org.koiki.switching.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a FIT point generates with (発電設備).
 *
 * @param approval number of the approved facility (設備ID)
 * @param source code of the list {@code energy-source} (電源種別)
 * @param output output of the generator, kW, with two decimals at most (発電出力)
 * @param purchaseUntil last day on which its energy is bought at the fixed price (調達期間満了日)
 */
public record Generator(
        @Nullable String approval,
        @Nullable String source,
        @Nullable BigDecimal output,
        @Nullable LocalDate purchaseUntil) {}
