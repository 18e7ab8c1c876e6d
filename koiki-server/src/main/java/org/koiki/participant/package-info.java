/** Companies, operator codes, roles, balancing groups, plants, counterparties, certificates and users. */
@NullMarked
@ApplicationModule(
        displayName = "Participant",
        allowedDependencies = {"message", "edge", "calendar", "audit"})
package org.koiki.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
