package org.koiki.switching.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koiki.switching.point.Point;
import org.koiki.switching.relay.Relay;
import org.koiki.switching.rule.Departures.Departure;

/**
 * What the checks of applications have to know beside what was filed.
 *
 * @param points by their numbers
 * @param departures by the companies that have left
 * @param relays those decided OK that stand, by their numbers
 */
record Known(Map<String, Point> points, Map<String, List<Departure>> departures, Map<String, Relay> relays) {
    Optional<Point> point(String number) {
        return Optional.ofNullable(points.get(number));
    }

    List<Departure> departures(String company) {
        return departures.getOrDefault(company, List.of());
    }

    /** The relay that an application follows, if it may be followed. */
    Optional<Relay> relay(Content content) {
        return Optional.ofNullable(content.relay()).map(relays::get);
    }
}
