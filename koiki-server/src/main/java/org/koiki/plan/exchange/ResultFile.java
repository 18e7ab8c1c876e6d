package org.koiki.plan.exchange;

import java.util.List;
import java.util.Map;
import org.koiki.participant.MarketCounterparty.Market;

/**
 * A file of results as read.
 *
 * @param results by market; a market stands here when any line names it
 * @param faults empty when the file may be loaded
 */
record ResultFile(Map<Market, List<MarketResult>> results, List<ResultFault> faults) {}
