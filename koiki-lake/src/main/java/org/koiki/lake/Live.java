package org.koiki.lake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Live files of one moment. */
record Live(List<LakeFile> files) {
    List<LakeFile> slots() {
        return of(FileKind.SLOT);
    }

    List<LakeFile> vectors() {
        return files.stream()
                .filter(file -> file.kind() == FileKind.DAY || file.kind() == FileKind.SPAN)
                .toList();
    }

    List<LakeFile> rosters() {
        return of(FileKind.ROSTER);
    }

    /** @throws IllegalStateException if nobody said whose the points are */
    LakeFile roster() {
        return rosters().stream()
                .max(Comparator.comparingLong(LakeFile::revision))
                .orElseThrow(() -> new IllegalStateException("no roster"));
    }

    /** Without the batches of other slots. */
    Live ofSlot(int slot) {
        return only(file -> file.slot() == 0 || file.slot() == slot);
    }

    /** Without files that tell of other days alone. */
    Live ofDay(LocalDate day) {
        return only(file -> !day.isBefore(file.from()) && !day.isAfter(file.to()));
    }

    Live only(Predicate<LakeFile> wanted) {
        return new Live(files.stream().filter(wanted).toList());
    }

    boolean tellsOf(LocalDate day) {
        return !ofDay(day).files().isEmpty();
    }

    /** Whether the readings of a point and day stand in one file alone. */
    boolean isDisjoint() {
        List<LakeFile> vectors = vectors();
        return slots().isEmpty()
                && vectors.stream()
                        .allMatch(file -> vectors.stream()
                                        .filter(other -> overlap(file, other))
                                        .count()
                                == 1);
    }

    private static boolean overlap(LakeFile file, LakeFile other) {
        return !file.from().isAfter(other.to())
                && !other.from().isAfter(file.to())
                && file.firstPoint().compareTo(other.lastPoint()) <= 0
                && other.firstPoint().compareTo(file.lastPoint()) <= 0;
    }

    List<LakeFile> of(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }
}
