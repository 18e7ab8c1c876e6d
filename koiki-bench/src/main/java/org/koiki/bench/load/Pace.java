package org.koiki.bench.load;

/** When each shot of a run is due. */
@FunctionalInterface
public interface Pace {
    /** Nanoseconds from the start of the run to the shot with a number, counted from 0. */
    long due(int number);

    /** @param rate shots a second */
    static Pace steady(double rate) {
        return number -> (long) (number * 1e9 / rate);
    }

    /** This pace for some shots, then another one. */
    default Pace then(int shots, Pace other) {
        return number -> number < shots ? due(number) : due(shots) + other.due(number - shots);
    }
}
