package org.koiki.metering.publication;

import org.koiki.metering.intake.Readings;

/** The values of a slot by position in the roster. */
interface Values {
    /** Energy where there is no value. */
    int ABSENT = Readings.ABSENT;
    /** Flag where nothing arrived. */
    byte NOTHING = -1;

    /** Reads the energy in 0.1 Wh and the value flags of neighbouring positions. */
    void read(int from, int count, int[] energy, byte[] flags);
}
