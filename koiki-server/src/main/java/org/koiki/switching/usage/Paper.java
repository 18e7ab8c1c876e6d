package org.koiki.switching.usage;

/** A paper that shows who the customer is (本人確認書類), with its bytes. */
public record Paper(String name, String type, byte[] content) {
    /** What lists show of it. @param paper counted from 1 */
    public record Line(int paper, String name, String type, int bytes) {}

    @Override
    public String toString() {
        return "Paper of " + content.length + " bytes";
    }
}
