package org.koiki.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.participant.Role;

/**
 * What the layout shows around a screen.
 *
 * @param caller absent before login
 * @param company the company's name in the language of the screen
 * @param now market time as ISO instant
 * @param done name of the text that tells what has just been done
 * @param time market time on the wall, as hours, minutes and seconds
 */
record Frame(
        @Nullable Caller caller,
        @Nullable String company,
        String now,
        String time,
        @Nullable Deadline deadline,
        List<Menu.Group> menu,
        Address address,
        @Nullable String done) {

    /** Whether the caller has a permission, such as {@code PLAN_FILE}. */
    public boolean can(String authority) {
        return caller != null
                && caller.permissions().stream()
                        .anyMatch(permission -> permission.authority().equals(authority));
    }

    /** Whether the caller may look at the energy of single points. */
    public boolean seesEnergyOfPoints() {
        return can("POINT_VIEW") || caller != null && caller.company().generatesOnly();
    }

    /** Whether the caller watches areas on the market day board. */
    public boolean watchesAreas() {
        return caller != null && (caller.coordinator() || caller.company().is(Role.TSO));
    }
}
