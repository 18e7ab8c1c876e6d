package org.koiki.supplypoint.search;

import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.VoltageClass;

/**
 * A point as a search shows it: where it is, never whose it is.
 *
 * @param number 22 digits
 */
public record FoundPoint(String number, Family family, VoltageClass voltage, Place place, ContractState state) {}
