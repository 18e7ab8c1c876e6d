package org.koiki.plan.store;

import java.util.Arrays;

/**
 * Which version of a plan stands.
 *
 * @param company the company that filed it
 * @param sha256 of its XML as filed
 */
public record Standing(int version, String company, byte[] sha256) {
    public boolean isSame(byte[] otherSha256) {
        return Arrays.equals(sha256, otherSha256);
    }
}
