/** Sample market, development CA, embedded database, movable clock and the loopback door. */
@NullMarked
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"plan", "supplypoint", "desk", "notice", "access", "participant", "calendar", "audit"})
package org.koiki.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
