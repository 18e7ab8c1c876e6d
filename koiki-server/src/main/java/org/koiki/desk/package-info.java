/** Home page and navigation over all business modules. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"message", "edge", "plan", "notice", "access", "participant", "calendar", "audit"})
package org.koiki.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
