package org.koiki.switching.bulk;

import java.util.List;
import org.koiki.switching.rule.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it was given.
 *
 * @param row number of a spreadsheet's row, the header being 1; of a JSON array's element, from 1
 * @param kind word for the kind of application, or for a relay; empty when none is given
 * @param content what a row of the kind carries
 * @param faults what is wrong with the row before anything is looked at
 */
record GivenRow(int row, String kind, ObjectNode content, List<Fault> faults) {}
