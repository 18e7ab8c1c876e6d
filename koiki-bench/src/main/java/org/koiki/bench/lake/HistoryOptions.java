package org.koiki.bench.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of {@link History}. */
final class HistoryOptions {
    @Option(names = "--points", description = "supply points; if more than an area has, whole areas of them")
    int points = 20_000;

    @Option(names = "--area", description = "supply points of an area; those of one are written, the others are copies")
    int area = 500_000;

    @Option(names = "--months", description = "months that end before June 2026 if there are 13")
    int months = 13;

    @Option(names = "--looks", description = "points that are looked up")
    int looks = 200;

    @Option(names = "--keep", description = "folder in which what is prepared stays, and is found by the next run")
    @Nullable
    Path keep;

    List<String> areas() {
        return IntStream.range(0, Math.max(1, Math.ceilDiv(points, area)))
                .mapToObj(i -> "%02d".formatted(Integer.parseInt(LakeCase.AREA) + i))
                .toList();
    }

    /** Where the lake lies. What is kept is found by those that ask for the same. */
    Path lake(Path otherwise) {
        return keep == null ? otherwise : keep.resolve("%d-%d".formatted(area, points));
    }

    int pointsOfArea() {
        return Math.min(points, area);
    }
}
