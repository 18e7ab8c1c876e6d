/** What every request meets before and after the business: limits of size and time, and how failures are told. */
@NullMarked
@ApplicationModule(
        displayName = "Edge",
        allowedDependencies = {"message"})
package org.koiki.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
