package org.koiki.message;

/**
 * An element that this version does not know. It is kept and written back as the last child of its parent.
 *
 * @param parent path of the parent element, such as {@code JPTRM/JPM00014/JPMR00014/JPM00016/JPMR00016[2]}
 * @param xml the element as canonical text, without white space between elements
 */
public record UnknownElement(String parent, String xml) {}
