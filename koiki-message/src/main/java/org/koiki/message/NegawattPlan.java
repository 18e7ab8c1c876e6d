package org.koiki.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Demand-reduction plan 需要抑制計画 of a negawatt operator, messages 0450 (day-ahead) and 0460 (intraday). Its tree is not
 * published; the elements of the one used here are told in {@code docs/reference/negawatt-plan.md}.
 *
 * @param reduction total over all groups, JP06501
 * @param groups one block for each negawatt balancing group
 */
public record NegawattPlan(
        MessageHeader header,
        PlanHead head,
        SlotSeries reduction,
        List<ReductionGroup> groups,
        List<UnknownElement> unknown)
        implements Plan {
    public NegawattPlan {
        groups = List.copyOf(groups);
        unknown = List.copyOf(unknown);
    }

    /**
     * One negawatt balancing group (需要抑制BG), JPMR00012.
     *
     * @param group JP06502
     * @param name JP06503
     * @param contract contract identification number 1 契約識別番号1, JP06504
     * @param baseline ベースライン, JP06505
     * @param reduction 抑制量, JP06506
     * @param sales to whom the reduction is sold
     * @param points where it is made
     */
    public record ReductionGroup(
            String group,
            @Nullable String name,
            String contract,
            SlotSeries baseline,
            SlotSeries reduction,
            List<ReductionSale> sales,
            List<ReductionPoint> points) {
        public ReductionGroup {
            sales = List.copyOf(sales);
            points = List.copyOf(points);
        }
    }

    /**
     * Reduction sold to one demand balancing group, JPMR00015, whose plan names the negawatt group in a procurement row.
     *
     * @param counterparty demand BG, JP06366
     * @param name JP06367
     * @param retailer operator code of the retailer, JP06316
     * @param retailerName JP06317
     * @param reduction JP06319
     */
    public record ReductionSale(
            String counterparty,
            @Nullable String name,
            String retailer,
            @Nullable String retailerName,
            SlotSeries reduction) {

        /** The sale as a row; the retailer stands where other rows have their flags. */
        public TradeRow row() {
            return new TradeRow(counterparty, name, null, retailer, retailerName, reduction, null);
        }

        /** The sale that {@link #row()} made a row of. */
        public static ReductionSale of(TradeRow row) {
            return new ReductionSale(
                    row.counterparty(),
                    row.name(),
                    Objects.requireNonNullElse(row.automatic(), ""),
                    row.areaSpecified(),
                    row.energy());
        }
    }

    /**
     * One point, or all of one priority, that reduces its demand, JPMR00017.
     *
     * @param priority 優先順位 1–99, JP06507
     * @param proRata priority within pro rata プロラタ内優先順位, JP06508
     * @param supplyPoint supply point number 供給地点特定番号, JP06400
     * @param contract contract identification number 2 契約識別番号2, JP06509; with the supply point it names the point
     * @param baseline ベースライン, JP06510
     * @param reduction 抑制量, JP06511
     */
    public record ReductionPoint(
            String priority,
            @Nullable String proRata,
            @Nullable String supplyPoint,
            String contract,
            SlotSeries baseline,
            SlotSeries reduction) {

        /** The point as a row: the contract as counterparty, the supply point as plan number, priorities as flags. */
        public TradeRow row() {
            return new TradeRow(contract, null, supplyPoint, priority, proRata, reduction, baseline);
        }

        /** The point that {@link #row()} made a row of. */
        public static ReductionPoint of(TradeRow row) {
            return new ReductionPoint(
                    Objects.requireNonNullElse(row.automatic(), ""),
                    row.areaSpecified(),
                    row.planNumber(),
                    row.counterparty(),
                    Objects.requireNonNullElse(row.second(), SlotSeries.zero()),
                    row.energy());
        }
    }
}
