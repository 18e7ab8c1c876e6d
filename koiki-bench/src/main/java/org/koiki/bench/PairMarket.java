package org.koiki.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.Master;
import org.koiki.participant.MasterData;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Validity;

/** A nation's trades of one day: every generation filer has groups that demand groups buy from; one trade in ten disagrees. */
final class PairMarket {
    private static final int AREAS = 3;
    private static final int DEMAND = 1_000;
    private static final int FILERS = 250;
    private static final int GROUPS = 3;
    private static final int SUPPLIERS = 5;

    private final Random random = new Random(1);
    private final Validity always = new Validity(LocalDate.of(2016, 4, 1), null);
    private final List<Master> records = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final LocalDate day;

    PairMarket(LocalDate day) {
        this.day = day;
        for (int area = 1; area <= AREAS; area++) {
            fill("0" + area);
        }
    }

    List<Plan> plans() {
        return plans;
    }

    MasterData masters() {
        return new MasterSnapshot(1, records);
    }

    private void fill(String area) {
        List<List<TradeRow>> sales = new ArrayList<>();
        for (int filer = 0; filer < FILERS; filer++) {
            sales.add(new ArrayList<>());
            records.add(new Filer(filer(area, filer), operator(area, filer), "", area, always));
            for (int group = 0; group < GROUPS; group++) {
                String code = group(area, filer, group);
                records.add(new BalancingGroup(code, Kind.GENERATION, "", area, operator(area, filer), always));
            }
        }
        for (int buyer = 0; buyer < DEMAND; buyer++) {
            String code = "L" + area + "-" + buyer;
            records.add(new BalancingGroup(code, Kind.DEMAND, "", area, "B" + buyer, always));
            plans.add(demand(code, buy(area, code, buyer, sales)));
        }
        for (int filer = 0; filer < FILERS; filer++) {
            plans.add(generation(filer(area, filer), sales.get(filer)));
        }
    }

    private List<TradeRow> buy(String area, String buyer, int number, List<List<TradeRow>> sales) {
        List<TradeRow> bought = new ArrayList<>();
        for (int i = 0; i < SUPPLIERS; i++) {
            int filer = (number + i * 7) % FILERS;
            SlotSeries kwh = kwh();
            bought.add(row(group(area, filer, random.nextInt(GROUPS)), kwh));
            sales.get(filer).add(row(buyer, random.nextInt(10) == 0 ? changed(kwh) : kwh));
        }
        return bought;
    }

    private SlotSeries kwh() {
        return SlotSeries.of(random.ints(SlotSeries.SLOTS, 0, 5_000).toArray());
    }

    private SlotSeries changed(SlotSeries kwh) {
        int[] values = kwh.toArray();
        values[random.nextInt(values.length)]++;
        return SlotSeries.of(values);
    }

    private Plan demand(String filer, List<TradeRow> bought) {
        return new DemandPlan(
                header("0250"),
                head("0250", filer),
                SlotSeries.zero(),
                SlotSeries.zero(),
                trades(bought),
                null,
                List.of(),
                List.of());
    }

    private Plan generation(String filer, List<TradeRow> sold) {
        return new GenerationPlan(
                header("0150"), head("0150", filer), SlotSeries.zero(), List.of(), trades(sold), null, List.of());
    }

    private static Trades trades(List<TradeRow> rows) {
        return new Trades(SlotSeries.zero(), null, rows);
    }

    private static TradeRow row(String counterparty, SlotSeries kwh) {
        return new TradeRow(counterparty, null, null, null, null, kwh, null);
    }

    private static MessageHeader header(String code) {
        return new MessageHeader("0", "", "700130000000", "OCTO", "W6", "3A", code, "260601000000", "1.1-1A");
    }

    private PlanHead head(String code, String filer) {
        return new PlanHead(code, null, "", null, "", null, filer, null, day);
    }

    private static String filer(String area, int filer) {
        return "P" + area + "-" + filer;
    }

    private static String operator(String area, int filer) {
        return "O" + area + "-" + filer;
    }

    private static String group(String area, int filer, int group) {
        return "G" + area + "-" + filer + "-" + group;
    }
}
