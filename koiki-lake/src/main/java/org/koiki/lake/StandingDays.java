package org.koiki.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.koiki.lake.parquet.Points;
import org.koiki.lake.parquet.VectorReader;

/** What stood of some days in vectors at one moment. It can be read until what is replaced is deleted. */
public final class StandingDays {
    /** Energy where there is none. */
    public static final long ABSENT = VectorReader.ABSENT;

    private final Live live;
    private final LakeFolder folder;
    private final Engine engine;

    StandingDays(Live live, LakeFolder folder, Engine engine) {
        this.live = live;
        this.folder = folder;
        this.engine = engine;
    }

    /** Whether all that the lake had of a day stood in vectors, that of each point in one of them. */
    public boolean isWhole(LocalDate day) {
        Live ofDay = live.ofDay(day);
        return !ofDay.vectors().isEmpty() && ofDay.isDisjoint();
    }

    /**
     * Tells the energy of points on whole days, several files at the same time. A point and day of which nothing had arrived is not told.
     *
     * @param points by their digits
     * @return false if it cannot be told; some days may have been taken already
     */
    public boolean read(Set<LocalDate> days, String[] points, DayTaker taker) {
        Points sorted = new Points(points);
        List<LakeFile> files = live.vectors().stream()
                .filter(file -> days.stream().anyMatch(day -> !day.isBefore(file.from()) && !day.isAfter(file.to())))
                .filter(file -> sorted.mayLie(file.firstPoint(), file.lastPoint()))
                .toList();
        return files.parallelStream().allMatch(file -> engine.days(folder.at(file), sorted, days, taker));
    }
}
