/** Market clock, business days, slots and filing windows. Rules take time from here only. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
package org.koiki.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
