package org.koiki.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.MemberPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.message.Trades;
import org.koiki.simulator.DemandDay.Purchase;

/** Makes one demand plan. What the group sells as backup, its first member buys on the spot market. */
final class DemandMaker {
    private final long seed;
    private final DemandFiler filer;
    private final LocalDate day;
    private final DemandDay needs;
    private final @Nullable Trades sales;

    DemandMaker(long seed, DemandFiler filer, LocalDate day) {
        this.seed = seed;
        this.filer = filer;
        this.day = day;
        this.needs = new DemandDay(seed, filer, day);
        this.sales = filer.buyers().isEmpty() ? null : sales();
    }

    DemandPlan make() {
        List<MemberPlan> members = new ArrayList<>();
        int[] demand = new int[SlotSeries.SLOTS];
        for (int member = 0; member < filer.members().size(); member++) {
            members.add(member(member));
            DemandDay.add(demand, needs.demand(member));
        }
        SlotSeries total = SlotSeries.of(demand);
        return new DemandPlan(
                Envelope.header(seed, "0250", filer.sender(), day),
                Envelope.head("0250", "（翌日）需要調達計画", filer.sender(), filer.destination(), filer.group(), day),
                total,
                total,
                procurement(),
                sales,
                members,
                List.of());
    }

    private MemberPlan member(int member) {
        SlotSeries demand = SlotSeries.of(needs.demand(member));
        List<TradeRow> rows = new ArrayList<>();
        for (Purchase purchase : needs.purchases()) {
            int[] energy = bought(purchase, member);
            if (Arrays.stream(energy).anyMatch(kWh -> kWh > 0)) {
                rows.add(Rows.member(purchase.counterparty(), energy));
            }
        }
        Party company = filer.members().get(member);
        Trades sold = member == 0 && sales != null ? Rows.memberSales(sales) : null;
        return new MemberPlan(company.code(), company.name(), demand, demand, Rows.procurement(rows), sold);
    }

    private Trades procurement() {
        List<TradeRow> rows = new ArrayList<>();
        for (Purchase purchase : needs.purchases()) {
            int[] total = new int[SlotSeries.SLOTS];
            for (int member = 0; member < filer.members().size(); member++) {
                DemandDay.add(total, bought(purchase, member));
            }
            rows.add(Rows.group(purchase.counterparty(), planNumber(purchase.counterparty()), total));
        }
        return Rows.procurement(rows);
    }

    private int[] bought(Purchase purchase, int member) {
        int[] energy = purchase.energy()[member].clone();
        if (member == 0 && sales != null && purchase.counterparty().equals(filer.spot())) {
            DemandDay.add(energy, sales.total().toArray());
        }
        return energy;
    }

    private Trades sales() {
        List<TradeRow> rows = new ArrayList<>();
        for (DemandFiler buyer : filer.buyers()) {
            int[] energy =
                    new DemandDay(seed, buyer, day).boughtFrom(filer.group().code());
            rows.add(Rows.sale(buyer.group(), planNumber(buyer.group()), energy));
        }
        return Rows.sales(rows);
    }

    private String planNumber(Party counterparty) {
        return Rows.planNumber(counterparty, filer.spot(), filer.group());
    }
}
