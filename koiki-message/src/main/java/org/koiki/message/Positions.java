package org.koiki.message;

/** Turns offsets of one file into lines and columns. */
interface Positions {
    Place place(String path, int offset);
}
