package org.koiki.metering.publication;

import org.koiki.metering.delivery.EnergyFile;

/** A file that was written, and the split that it holds. */
record SplitFile(Split split, EnergyFile file) {}
