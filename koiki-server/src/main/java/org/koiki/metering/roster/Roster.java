package org.koiki.metering.roster;

import java.time.LocalDate;
import java.util.List;
import org.koiki.metering.delivery.Direction;

/**
 * Whose the points of an area are on a day. Points have positions from 0 on, sorted by retailer, high voltage before low, and
 * number. Feed-in points stand in parts of their own, whose retailers are generation contract holders. Points whose contracts came
 * late stand in further parts behind; a position never changes its point. Safe for use by several threads.
 */
public final class Roster {
    private final String area;
    private final LocalDate day;
    private final List<RosterPart> parts;

    Roster(String area, LocalDate day, List<RosterPart> parts) {
        this.area = area;
        this.day = day;
        this.parts = List.copyOf(parts);
    }

    public String area() {
        return area;
    }

    public LocalDate day() {
        return day;
    }

    public int parts() {
        return parts.size();
    }

    public int size() {
        RosterPart last = parts.getLast();
        return last.first() + last.size();
    }

    /** The first parts alone. */
    public Roster first(int count) {
        return new Roster(area, day, parts.subList(0, count));
    }

    /** Position of the first point of a part. */
    public int firstOf(int part) {
        return part < parts.size() ? parts.get(part).first() : size();
    }

    public List<Group> groups() {
        return parts.stream().flatMap(part -> part.groups().stream()).toList();
    }

    /** The groups of one direction, in the order of positions. */
    public List<Group> groups(Direction direction) {
        return parts.stream()
                .filter(part -> part.direction() == direction)
                .flatMap(part -> part.groups().stream())
                .toList();
    }

    public boolean has(Direction direction) {
        return parts.stream().anyMatch(part -> part.direction() == direction);
    }

    public Direction direction(int position) {
        return part(position).direction();
    }

    /** The group that a position lies in. */
    public Group group(int position) {
        return part(position).groups().stream()
                .filter(group -> position < group.to())
                .findFirst()
                .orElseThrow();
    }

    /** The position of a point, or -1. */
    public int find(int head, long rest) {
        int found = -1;
        for (int i = 0; found < 0 && i < parts.size(); i++) {
            found = parts.get(i).find(head, rest);
        }
        return found;
    }

    /** The positions of so many points, or -1. */
    public void find(int[] heads, long[] rests, int count, int[] positions) {
        parts.getFirst().index().find(heads, rests, count, positions);
        for (int i = 0; parts.size() > 1 && i < count; i++) {
            if (positions[i] < 0) {
                positions[i] = find(heads[i], rests[i]);
            }
        }
    }

    /** The number of a point. */
    public PointNumber number(int position) {
        RosterPart part = part(position);
        int place = position - part.first();
        return new PointNumber(part.index().head(place), part.index().rest(place));
    }

    /** Writes the digits of the number of a point, the area first. */
    public void number(int position, byte[] out) {
        RosterPart part = part(position);
        int place = position - part.first();
        out[0] = (byte) area.charAt(0);
        out[1] = (byte) area.charAt(1);
        PointNumber.write(part.index().head(place), part.index().rest(place), out, 2);
    }

    /** Goes through points from a position on, up to the end of its part. */
    public RosterRows rows(int from) {
        return new RosterRows(part(from), from);
    }

    private RosterPart part(int position) {
        int i = parts.size() - 1;
        while (parts.get(i).first() > position) {
            i--;
        }
        return parts.get(i);
    }
}
