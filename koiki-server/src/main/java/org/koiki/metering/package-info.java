/** Metered energy (30分電力量、確定使用量): from the readings of the meter system to the files of every retailer. */
@NullMarked
@ApplicationModule(
        displayName = "Metering",
        allowedDependencies = {
            "message",
            "lake",
            "supplypoint",
            "edge",
            "notice",
            "access",
            "participant",
            "calendar",
            "audit"
        })
package org.koiki.metering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
