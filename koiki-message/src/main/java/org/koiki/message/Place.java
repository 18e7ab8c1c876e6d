package org.koiki.message;

/**
 * Where something stands in a message.
 *
 * @param path element path with positions among equals, such as {@code JPTRM/JPM00022/JPMR00022[3]/JPM00027}
 * @param line line of the file, from 1; 0 when the place has no position in a file
 * @param column column in characters, from 1; 0 when the place has no position in a file
 */
public record Place(String path, int line, int column) {}
