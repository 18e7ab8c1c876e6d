/** The append-only audit trail: who did what, when, from where, and how it ended. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"calendar"})
package org.koiki.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
