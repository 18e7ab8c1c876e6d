/** From a TLS connection to a company, its user and what the user may do. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"message", "edge", "participant", "calendar", "audit"})
package org.koiki.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
