package org.koiki.participant;

/**
 * A market as counterparty of a trade row (such as {@code JSPT3}, the spot market): no operator, no login.
 *
 * @param planNumber the plan number (JP06185) that its rows carry
 */
public record MarketCounterparty(String code, Market market, String name, String planNumber, Validity validity)
        implements Master {

    /** Which market. */
    public enum Market {
        SPOT,
        INTRADAY
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public MarketCounterparty on(Validity days) {
        return new MarketCounterparty(code, market, name, planNumber, days);
    }
}
