package org.koiki.plan.exchange;

/**
 * A result that stands.
 *
 * @param version of the load of its market since which it is as it is
 */
public record StandingResult(MarketResult result, int version) {}
