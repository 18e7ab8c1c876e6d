package org.koiki.metering.publication;

/**
 * How complete a slot of a retailer is in the files that stand.
 *
 * @param retailer operator code
 * @param present points with a reading
 * @param valued of them, those with a value
 */
record RetailerSlot(int slot, String retailer, long points, long present, long valued) {}
