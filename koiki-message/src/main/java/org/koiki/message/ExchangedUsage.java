package org.koiki.message;

import java.util.List;

/**
 * Fixed usage of a point whose meter was exchanged in the period (計量器取替), in a tree of this library's own.
 *
 * @param usage of the whole period, without days; its energy is the sum of the meters
 * @param meters earliest first, whose days follow each other without gap
 */
public record ExchangedUsage(FixedUsage usage, List<MeterUsage> meters, List<UnknownElement> unknown)
        implements MeteringRow {
    public ExchangedUsage {
        meters = List.copyOf(meters);
        unknown = List.copyOf(unknown);
    }

    @Override
    public ExchangedUsage with(List<UnknownElement> newUnknown) {
        return new ExchangedUsage(usage, meters, newUnknown);
    }
}
