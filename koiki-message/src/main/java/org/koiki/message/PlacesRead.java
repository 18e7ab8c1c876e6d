package org.koiki.message;

import java.util.IdentityHashMap;
import java.util.Map;

/** Places of a plan that was read: offsets are kept, paths and lines are made when asked for. */
final class PlacesRead implements Places {
    private record Track(Node node, Field.Series<?> series, Name value, int[] offsets) {
        String path() {
            return node.path(series.element());
        }
    }

    private final Lines lines;
    private final boolean kept;
    private final Map<Object, Node> nodes = new IdentityHashMap<>(256);
    private final Map<SlotSeries, Track> tracks = new IdentityHashMap<>(256);

    PlacesRead(Lines lines) {
        this(lines, true);
    }

    private PlacesRead(Lines lines, boolean kept) {
        this.lines = lines;
        this.kept = kept;
    }

    /** Keeps none, for files whose parts are handed on and forgotten. */
    static PlacesRead none() {
        return new PlacesRead(Lines.of(new char[0]), false);
    }

    void add(Object part, Node node) {
        if (kept) {
            nodes.putIfAbsent(part, node);
        }
    }

    /** @param offsets of the values, first slot first */
    void add(SlotSeries part, Node node, Field.Series<?> series, Name value, int[] offsets) {
        tracks.put(part, new Track(node, series, value, offsets));
    }

    /** Tells that one part stands where another one does. */
    void same(Object part, Object as) {
        Node node = nodes.get(as);
        if (node != null) {
            nodes.put(part, node);
        }
    }

    @Override
    public Place of(Object part, String element) {
        if (part instanceof SlotSeries series) {
            Track track = tracks.get(series);
            return track == null ? new Place("", 0, 0) : track.node.place(lines, track.series.element().text);
        }
        Node node = nodes.get(part);
        return node == null ? new Place("", 0, 0) : node.place(lines, element);
    }

    @Override
    public Place of(SlotSeries part, int slot) {
        Track track = tracks.get(part);
        if (track == null) {
            return new Place("", 0, 0);
        }
        String path = track.path() + "/" + track.series.record().text + "[" + slot + "]/" + track.value.text;
        return lines.place(path, track.offsets[slot - 1]);
    }
}
