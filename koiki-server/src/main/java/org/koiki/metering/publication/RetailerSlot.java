package org.koiki.metering.publication;

import org.koiki.metering.delivery.Direction;

/**
 * How complete a slot of a retailer, or of a generation contract holder, is in the files that stand.
 *
 * @param retailer operator code
 * @param present points with a reading
 * @param valued of them, those with a value
 */
record RetailerSlot(int slot, String retailer, Direction direction, long points, long present, long valued) {}
