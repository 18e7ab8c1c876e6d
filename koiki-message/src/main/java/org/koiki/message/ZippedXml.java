package org.koiki.message;

/**
 * The single XML file of a zip.
 *
 * @param name its file name, without any folder
 * @param xml its bytes, shared, not to be changed
 */
public record ZippedXml(String name, byte[] xml) {}
