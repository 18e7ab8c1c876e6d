/** Notices to operators. Takes a neutral notice from any module. */
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"access", "edge", "participant", "calendar", "audit", "message"})
package org.koiki.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
