package org.koiki.metering.publication;

/**
 * How complete a day of a retailer, or of a generation contract holder, is.
 *
 * @param retailer operator code
 * @param name as it stood on the day; empty where the masters know none
 */
record RetailerFill(String retailer, String name, DayFill day) {}
