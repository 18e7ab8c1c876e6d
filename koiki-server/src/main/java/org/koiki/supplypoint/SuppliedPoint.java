package org.koiki.supplypoint;

import org.jspecify.annotations.Nullable;

/**
 * A supply point and the contract that supplies it on a day.
 *
 * @param number supply point number (供給地点特定番号), 22 digits
 * @param retailer operator code (小売電気事業者), of a feed-in point that of the generation contract holder (発電契約者)
 * @param group code of the balancing group
 * @param contract id of the contract; names no one
 * @param contractNumber number of the contract with the customer (契約番号)
 */
public record SuppliedPoint(
        String number,
        VoltageClass voltage,
        String retailer,
        @Nullable String group,
        long contract,
        @Nullable String contractNumber,
        String customer) {}
