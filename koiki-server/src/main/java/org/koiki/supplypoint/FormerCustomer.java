package org.koiki.supplypoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/**
 * What a contract said of its customer on days before that changed (需要者情報変更); the contract itself says what holds from then on.
 *
 * @param retailer operator code of whose contract it was
 * @param days up to the first day on which other data hold
 * @param number number of the contract with the customer (契約番号)
 * @param knownFrom market time from which on we held that it changed
 */
public record FormerCustomer(
        long contract,
        String retailer,
        Validity days,
        @Nullable String number,
        Customer customer,
        Instant knownFrom) {}
