/** Market clock, business days, filing windows, gate closures and the due list. Rules take time from here only. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"message"})
package org.koiki.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
