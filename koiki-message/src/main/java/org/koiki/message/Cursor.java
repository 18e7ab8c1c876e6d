package org.koiki.message;

/**
 * Goes through an XML document from tag to tag. White space is kept in texts; comments and processing instructions
 * are passed over.
 */
interface Cursor {
    /** Goes to the next tag. Not to be called after the end of the root. */
    boolean next();

    /** Reads what follows the root. */
    void finish();

    /** Whether the tag bears this name, whatever its namespace. */
    boolean at(Name name);

    /** Local name of the tag. */
    String name();

    /** Where the tag begins, in bytes or characters of the document. */
    int offset();

    /** Whether nothing but white space stood between the former tag and this one. */
    boolean blank();

    /** What stood between the former tag and this one. */
    String text();

    /** Length of the text; in characters if it holds digits only. */
    int length();

    /** The text as a number of one to nine digits, or -1. */
    int digits();

    /** Number of attributes of the start tag, without namespace declarations. */
    int attributes();

    String attributeName(int index);

    String attributeValue(int index);

    /** Where the next tag or text begins in a document of the plain form; 0 in any other. */
    default int position() {
        return 0;
    }

    /** Goes back to where this cursor was since the former tag. */
    default void moveTo(int position) {}

    /** Passes over these bytes if they come next in a document of the plain form. */
    default boolean pass(byte[] bytes) {
        return false;
    }

    /** Passes over the one to nine digits that come next in a document of the plain form, and tells the number, or -1. */
    default int passDigits() {
        return -1;
    }
}
