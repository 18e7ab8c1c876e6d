package org.koiki.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.message.DemandPlan;
import org.koiki.simulator.DemandFiler;
import org.koiki.simulator.Party;
import org.koiki.simulator.PlanMaker;

/** Plans of the size seen in the field: six members, four counterparties, about 148 kB. */
final class SamplePlans {
    private static final DemandFiler FILER = new DemandFiler(
            new Party("99016", "見本電力株式会社"),
            new Party("10066", "見本送配電株式会社"),
            new Party("LZ016", "見本需要BG601"),
            IntStream.rangeClosed(1, 6)
                    .mapToObj(i -> new Party("991" + i + "6", "見本小売" + i))
                    .toList(),
            List.of(new Party("GZ116", "見本発電BG一"), new Party("GZ126", "見本発電BG二")),
            new Party("LZ026", "見本常時BU"),
            new Party("JSPT3", "スポット"),
            List.of());

    private SamplePlans() {}

    static DemandPlan demand(int seed) {
        return new PlanMaker(seed).demand(FILER, LocalDate.of(2016, 5, 31).plusDays(seed % 365));
    }
}
