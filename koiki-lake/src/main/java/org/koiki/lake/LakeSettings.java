package org.koiki.lake;

import java.time.Duration;

/**
 * @param slots slots of a day
 * @param dayPiece points of one file of a day
 * @param spanRows days of points in one file of a span
 * @param kept how long a file that was replaced stays, so that readers may end
 */
public record LakeSettings(int slots, int dayPiece, int spanRows, Duration kept) {
    public static LakeSettings of(int slots) {
        return new LakeSettings(slots, 250_000, 500_000, Duration.ofHours(24));
    }
}
