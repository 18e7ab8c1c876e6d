/** The hub in production: its settings looked at before it starts, and its first company. */
@NullMarked
@ApplicationModule(
        displayName = "Production",
        allowedDependencies = {"metering", "switching", "participant", "message"})
package org.koiki.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
