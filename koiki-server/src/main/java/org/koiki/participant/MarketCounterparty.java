package org.koiki.participant;

/**
 * A market as counterparty of a trade row (such as {@code JSPT3}, the spot market): no operator, no login.
 *
 * @param planNumber the plan number (JP06185) that its rows carry
 */
public record MarketCounterparty(String code, Market market, String name, String planNumber, Validity validity) {

    /** Which market. */
    public enum Market {
        SPOT,
        INTRADAY
    }
}
