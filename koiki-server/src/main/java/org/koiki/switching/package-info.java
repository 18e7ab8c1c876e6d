/** Switching support (スイッチング支援): termination relays, applications of retailers, matching, and the desk of the TSO. */
@NullMarked
@ApplicationModule(
        displayName = "Switching",
        allowedDependencies = {"message", "supplypoint", "edge", "notice", "access", "participant", "calendar", "audit"
        })
package org.koiki.switching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
