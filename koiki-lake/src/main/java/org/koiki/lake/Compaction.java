package org.koiki.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koiki.lake.Engine.PointRange;
import org.koiki.lake.Engine.Sources;
import org.koiki.lake.Engine.Written;
import org.koiki.lake.Manifest.Outcome;

/** Makes vectors of the files of a scope, piece by piece, and puts them in their place. */
record Compaction(LakeFolder folder, Manifest manifest, Engine engine, Clock clock, FileKind kind, int piece) {
    boolean run(Scope scope) {
        List<LakeFile> replaced = replaced(scope);
        if (replaced.stream().allMatch(file -> file.kind() == kind && scope.length() == length(file))) {
            return true;
        }
        folder.requireWhole(replaced);
        List<LakeFile> made = made(scope, replaced);
        Outcome outcome = manifest.commit(new Change(made, replaced, null, clock.instant()));
        if (outcome != Outcome.DONE) {
            made.forEach(file -> folder.delete(file.path()));
        }
        return outcome == Outcome.DONE;
    }

    /** All pieces or, where one fails, none. */
    private List<LakeFile> made(Scope scope, List<LakeFile> replaced) {
        List<LakeFile> made = new ArrayList<>();
        try {
            for (PointRange range : ranges(replaced)) {
                folder.drafted(draft -> made.addAll(make(scope, replaced, range, draft)));
            }
            return made;
        } catch (RuntimeException e) {
            made.forEach(file -> folder.delete(file.path()));
            throw e;
        }
    }

    /** Files that lie in the scope wholly; a span stays when one of its days is made anew. */
    private List<LakeFile> replaced(Scope scope) {
        return manifest.live(scope).stream()
                .filter(file -> file.kind() != FileKind.ROSTER)
                .filter(scope::covers)
                .toList();
    }

    private static int length(LakeFile file) {
        return Scope.days(file.area(), file.from(), file.to()).length();
    }

    /** The largest file stands for all in telling how the points are spread. */
    private List<PointRange> ranges(List<LakeFile> files) {
        LakeFile largest =
                files.stream().max(Comparator.comparingLong(LakeFile::rows)).orElseThrow();
        List<LakeFile> alike = files.stream()
                .filter(file -> file.kind() == largest.kind()
                        && file.from().equals(largest.from())
                        && file.slot() == largest.slot())
                .toList();
        List<PointRange> ranges = new ArrayList<>();
        String from = "";
        for (String cut : engine.cuts(folder.at(alike), piece)) {
            ranges.add(new PointRange(from, cut));
            from = cut;
        }
        ranges.add(new PointRange(from, ""));
        return ranges;
    }

    private List<LakeFile> make(Scope scope, List<LakeFile> replaced, PointRange range, Path draft) {
        Live inside =
                new Live(replaced.stream().filter(file -> overlaps(file, range)).toList());
        Written written = engine.compact(
                new Sources(folder.at(inside.slots()), folder.at(inside.vectors()), inside.isDisjoint()), range, draft);
        if (written.rows() == 0) {
            return List.of();
        }
        String period = kind == FileKind.DAY ? "day=" + scope.from() : "from=" + scope.from() + "/to=" + scope.to();
        String path = "%s/area=%s/%s/%d.parquet".formatted(kind.folder, scope.area(), period, manifest.nextRevision());
        long revision = replaced.stream().mapToLong(LakeFile::revision).max().orElse(0);
        return List.of(new LakeFile(
                path,
                kind,
                scope.area(),
                scope.from(),
                scope.to(),
                0,
                written.firstPoint(),
                written.lastPoint(),
                written.rows(),
                folder.publish(draft, path),
                revision));
    }

    private static boolean overlaps(LakeFile file, PointRange range) {
        return file.lastPoint().compareTo(range.from()) >= 0
                && (range.before().isEmpty() || file.firstPoint().compareTo(range.before()) < 0);
    }
}
