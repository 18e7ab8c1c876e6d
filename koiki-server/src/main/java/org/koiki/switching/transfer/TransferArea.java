package org.koiki.switching.transfer;

/**
 * A mass transfer in one area.
 *
 * @param tso company code of the TSO
 * @param receiving company code of who takes the points
 * @param points how many there were when it was last counted, those included whose contract begins after the planned day
 * @param later how many of them begin after the planned day
 * @param finished whether every point has been looked at
 */
public record TransferArea(
        String area, String tso, String receiving, int points, int later, int moved, int failed, boolean finished) {}
