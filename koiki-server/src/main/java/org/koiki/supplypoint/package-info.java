/** Supply points, their meters and the contracts of retailers on them over time. */
@NullMarked
@ApplicationModule(
        displayName = "Supply point",
        allowedDependencies = {"message", "edge", "notice", "access", "participant", "calendar", "audit"})
package org.koiki.supplypoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
