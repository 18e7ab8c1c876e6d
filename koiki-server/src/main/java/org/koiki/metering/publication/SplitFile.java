package org.koiki.metering.publication;

import org.koiki.metering.delivery.EnergyFile;

/** A file that was written, the split that it holds, and how much of it is there. */
record SplitFile(Split split, EnergyFile file, Counted counted) {}
