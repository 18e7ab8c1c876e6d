package org.koiki.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;

/** Lays a plan out in rows. */
final class CsvWriting {
    private final List<List<String>> rows = new ArrayList<>();

    List<List<String>> rows(Plan plan) {
        head("header", Parts.HEADER_LEAVES, plan.header());
        head("head", Parts.HEAD_LEAVES, plan.head());
        plan.unknown().forEach(element -> rows.add(List.of("unknown", element.parent(), element.xml())));
        rows.add(CsvColumn.titles());
        switch (plan) {
            case DemandPlan demand -> demand(demand);
            case GenerationPlan generation -> generation(generation);
            case NegawattPlan negawatt -> negawatt(negawatt);
        }
        return rows;
    }

    private <T> void head(String block, List<Leaf<T>> leaves, T part) {
        for (Leaf<T> leaf : leaves) {
            String value = leaf.get().apply(part);
            if (value != null) {
                rows.add(List.of(block, leaf.element().text, value));
            }
        }
    }

    private void demand(DemandPlan plan) {
        row("demand", "", null, plan.demand());
        row("supply", "", null, plan.supply());
        trades("procurement", "", null, plan.procurement());
        trades("sales", "", null, plan.sales());
        for (MemberPlan member : plan.members()) {
            row("demand", member.operator(), member.operatorName(), member.demand());
            row("supply", member.operator(), member.operatorName(), member.supply());
            trades("procurement", member.operator(), member.operatorName(), member.procurement());
            trades("sales", member.operator(), member.operatorName(), member.sales());
        }
    }

    private void generation(GenerationPlan plan) {
        row("generation", "", null, plan.generation());
        for (GroupPlan group : plan.groups()) {
            row("group", group.group(), null, group.total());
            group.plants()
                    .forEach(plant -> add(new CsvRow(
                            0,
                            "plant",
                            group.group(),
                            null,
                            CsvRow.trade(plant.plant(), plant.generation()),
                            CsvRow.ENERGY)));
        }
        trades("sales", "", null, plan.sales());
        trades("procurement", "", null, plan.procurement());
    }

    private void negawatt(NegawattPlan plan) {
        row("reduction", "", null, plan.reduction());
        for (ReductionGroup group : plan.groups()) {
            TradeRow total = new TradeRow("", null, group.contract(), null, null, group.reduction(), group.baseline());
            add("reduction", group, total);
            group.sales().forEach(sale -> add("sale", group, sale.row()));
            group.points().forEach(point -> add("point", group, point.row()));
        }
    }

    private void add(String block, ReductionGroup group, TradeRow row) {
        add(new CsvRow(0, block, group.group(), group.name(), row, CsvRow.ENERGY), row.second());
    }

    private void trades(String block, String member, @Nullable String name, @Nullable Trades trades) {
        if (trades == null) {
            return;
        }
        add(CsvRow.of(block, member, name, trades.total()), trades.secondTotal());
        for (TradeRow row : trades.rows()) {
            add(new CsvRow(0, block, member, name, row, CsvRow.ENERGY), row.second());
        }
    }

    private void row(String block, String member, @Nullable String name, SlotSeries values) {
        add(CsvRow.of(block, member, name, values));
    }

    private void add(CsvRow row, @Nullable SlotSeries second) {
        add(row);
        if (second != null) {
            add(row.second(second));
        }
    }

    private void add(CsvRow row) {
        rows.add(row.cells());
    }
}
