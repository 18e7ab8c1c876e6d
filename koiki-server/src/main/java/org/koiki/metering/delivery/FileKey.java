package org.koiki.metering.delivery;

/** What a file is found by. */
record FileKey(String area, String receiver, String name) {
    static FileKey of(EnergyFile file) {
        return new FileKey(file.area(), file.receiver(), file.name().zip());
    }
}
