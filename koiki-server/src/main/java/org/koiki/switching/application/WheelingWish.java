package org.koiki.switching.application;

import org.jspecify.annotations.Nullable;

/**
 * What the wheeling contract is to be beside its size (接続送電サービス).
 *
 * @param menu code of the list {@code wheeling-menu} of supply points; the present one stays when absent
 * @param calculationPeriod code of the list {@code calculation-period} (料金の算定期間)
 */
public record WheelingWish(@Nullable String menu, @Nullable String calculationPeriod) {}
