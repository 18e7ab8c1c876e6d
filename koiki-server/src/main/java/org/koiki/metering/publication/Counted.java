package org.koiki.metering.publication;

/**
 * How many readings are there.
 *
 * @param present points with a reading
 * @param valued of them, those with a value
 */
record Counted(int present, int valued) {}
