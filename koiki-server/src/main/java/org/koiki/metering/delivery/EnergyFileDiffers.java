package org.koiki.metering.delivery;

/** A name is taken by other bytes: a correction needs a new revision. */
public final class EnergyFileDiffers extends RuntimeException {
    private static final long serialVersionUID = 1;

    EnergyFileDiffers(EnergyFile file, String published) {
        super("%s for %s in area %s is published with sha-256 %s, not %s"
                .formatted(file.name().zip(), file.receiver(), file.area(), published, file.sha256()));
    }
}
