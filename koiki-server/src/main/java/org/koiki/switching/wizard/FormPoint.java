package org.koiki.switching.wizard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;

/**
 * The point of an application as far as the form has to know it.
 *
 * @param supply whether the caller supplies it ({@code OWN}), somebody else ({@code OTHER}) or nobody ({@code NOBODY})
 * @param kinds kinds of applications that are possible for the caller
 * @param methods determination methods that may follow the one of now
 */
public record FormPoint(
        String number,
        Family family,
        String supply,
        @Nullable LocalDate nextReading,
        List<ApplicationKind> kinds,
        List<ContractDeterminationMethod> methods) {}
