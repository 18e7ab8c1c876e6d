package org.koiki.simulator;

import java.time.LocalDate;
import java.util.List;

/** A small market: one group like the one of the sample file, its backup and its generators. */
final class Fixture {
    static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    private static final Party TSO = new Party("10066", "見本送配電株式会社");
    private static final Party SPOT = new Party("JSPT3", "スポット");
    private static final Party BACKUP = new Party("LZ026", "見本常時BU");

    static final DemandFiler BUYER = new DemandFiler(
            new Party("99016", "見本電力株式会社"),
            TSO,
            new Party("LZ016", "見本需要BG601"),
            List.of(member(1), member(2), member(3), member(4), member(5), member(6)),
            List.of(new Party("GZ116", "見本発電BG一"), new Party("GZ126", "見本発電BG二")),
            BACKUP,
            SPOT,
            List.of());

    static final DemandFiler SELLER = new DemandFiler(
            new Party("99026", "見本常時電力"),
            TSO,
            BACKUP,
            List.of(new Party("99026", "見本常時電力")),
            List.of(),
            null,
            SPOT,
            List.of(BUYER));

    static final GenerationFiler GENERATOR = new GenerationFiler(
            new Party("99216", "見本発電株式会社"),
            TSO,
            new Party("PZ216", "見本発電"),
            List.of(
                    new GenerationFiler.Group("GZ116", List.of("H0016", "T0016"), List.of(BUYER)),
                    new GenerationFiler.Group("GZ126", List.of("S0016"), List.of(BUYER))),
            SPOT);

    private Fixture() {}

    private static Party member(int number) {
        return new Party("991" + number + "6", "見本小売" + number);
    }
}
