package org.koiki.switching.relay;

import org.koiki.switching.identity.Comparison;

/**
 * What the hub found out about a relay.
 *
 * @param tso company code of the TSO of the area
 * @param oldCompany company code of the retailer that supplies the point
 */
record Checked(String tso, String oldCompany, Comparison likeness, Deadlines deadlines) {}
