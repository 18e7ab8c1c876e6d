package org.koiki.switching.point;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.identity.Person;

/**
 * A contract that begins.
 *
 * @param number supply point
 * @param company company code of the retailer
 * @param group balancing group, where one is told
 */
public record NewContract(
        String number,
        String company,
        LocalDate from,
        @Nullable String group,
        Person customer,
        @Nullable String phone) {}
