package org.koiki.metering.fixed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koiki.metering.delivery.Extension;
import org.koiki.metering.delivery.Extensions;
import org.koiki.metering.delivery.Takers;
import org.koiki.supplypoint.InstalledMeter;
import org.koiki.supplypoint.InstalledMeters;
import org.springframework.stereotype.Component;

/** Takes down whose meters were exchanged (計量器取替) in a period, for retailers who ask for it. */
@Component
class Exchanges {
    private static final int AT_ONCE = 5_000;

    private final RecordTable table;
    private final InstalledMeters installed;
    private final Extensions extensions;

    Exchanges(RecordTable table, InstalledMeters installed, Extensions extensions) {
        this.table = table;
        this.installed = installed;
        this.extensions = extensions;
    }

    /** A point that stands in a file stays there, even if its exchange turns out not to be one. */
    void refresh(FixedUnit unit) {
        Takers takers = extensions.takers(unit.last());
        if (!takers.anybody(Extension.EXCHANGE)) {
            return;
        }
        List<UsageRecord> wanted = table.of(unit).stream()
                .filter(record -> takers.take(Extension.EXCHANGE, record.retailer()))
                .toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            look(unit, wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
        }
    }

    private void look(FixedUnit unit, List<UsageRecord> some) {
        List<String> points = some.stream().map(UsageRecord::point).toList();
        Map<String, List<InstalledMeter>> byPoint = installed.of(unit.area(), points, unit.reading()).stream()
                .collect(Collectors.groupingBy(InstalledMeter::point));
        Map<Long, List<MeterSince>> news = new HashMap<>();
        for (UsageRecord record : some) {
            List<MeterSince> all = MeterSince.of(byPoint.getOrDefault(record.point(), List.of()), record.since());
            boolean stays = !record.waits() && !record.meters().isEmpty();
            List<MeterSince> meters = all.size() > 1 || stays ? all : List.of();
            if (!meters.equals(record.meters()) && (record.waits() || !meters.isEmpty())) {
                news.put(record.contract(), meters);
            }
        }
        if (!news.isEmpty()) {
            table.exchange(unit, news);
        }
    }
}
