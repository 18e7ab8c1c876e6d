/** Plan intake, checks, standing plans and the access of the TSO to them. */
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"message", "edge", "notice", "access", "participant", "calendar", "audit"})
package org.koiki.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
