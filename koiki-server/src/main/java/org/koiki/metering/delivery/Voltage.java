package org.koiki.metering.delivery;

/** Voltage as message codes tell it: special high stands with high. */
public enum Voltage {
    HIGH,
    LOW
}
