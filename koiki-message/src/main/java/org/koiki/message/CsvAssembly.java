package org.koiki.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;

/** Puts the rows of a CSV file together to a plan. */
final class CsvAssembly {
    private static final Map<Class<?>, List<String>> BLOCKS = Map.of(
            DemandPlan.class, List.of("demand", "procurement", "sales", "supply"),
            GenerationPlan.class, List.of("generation", "group", "plant", "procurement", "sales"),
            NegawattPlan.class, List.of("point", "reduction", "sale"));

    private final CsvTable table;
    private final CsvFindings findings;
    private final CsvSelection rows;

    CsvAssembly(CsvTable table, CsvFindings findings) {
        this.table = table;
        this.findings = findings;
        this.rows = new CsvSelection(table.rows, findings);
    }

    /** The plan; nothing when anything is wrong. */
    @Nullable
    Plan assemble() {
        String code = table.heads.getOrDefault("JPC14", "");
        Layout<? extends Plan> layout = Layouts.byCode().get(code);
        if (layout == null) {
            String known = String.join(", ", Layouts.byCode().keySet());
            findings.add(Fault.UNKNOWN_MESSAGE, findings.head("JPC14"), code, known);
            return null;
        }
        rows.check(Objects.requireNonNull(BLOCKS.get(layout.type())));
        if (layout.type() == DemandPlan.class) {
            return demand();
        }
        return layout.type() == GenerationPlan.class ? generation() : negawatt();
    }

    private @Nullable Plan demand() {
        SlotSeries demand = rows.series("demand", "");
        SlotSeries supply = rows.series("supply", "");
        Trades procurement = rows.trades("procurement", "");
        Trades sales = rows.maybeTrades("sales", "");
        Collection<CsvRow> heads = rows.members();
        if (heads.isEmpty()) {
            findings.add(Fault.CSV_MISSING, 0, 0, "", null, "demand/JP06316");
        }
        List<MemberPlan> members = heads.stream().map(this::member).toList();
        rows.refuseOthers();
        if (!findings.isEmpty()) {
            return null;
        }
        return new DemandPlan(header(), head(), demand, supply, procurement, sales, members, table.unknown);
    }

    private MemberPlan member(CsvRow first) {
        String code = first.member();
        MemberPlan member = new MemberPlan(
                code,
                rows.name(code),
                rows.series("demand", code),
                rows.series("supply", code),
                rows.trades("procurement", code),
                rows.maybeTrades("sales", code));
        findings.place(member, first);
        return member;
    }

    private @Nullable Plan generation() {
        SlotSeries generation = rows.series("generation", "");
        Collection<CsvRow> heads = rows.members();
        if (heads.isEmpty()) {
            findings.add(Fault.CSV_MISSING, 0, 0, "", null, "group/JP06300");
        }
        List<GroupPlan> groups = heads.stream().map(this::group).toList();
        Trades sales = rows.maybeTrades("sales", "");
        Trades procurement = rows.maybeTrades("procurement", "");
        rows.refuseOthers();
        if (!findings.isEmpty()) {
            return null;
        }
        return new GenerationPlan(header(), head(), generation, groups, sales, procurement, table.unknown);
    }

    private GroupPlan group(CsvRow first) {
        String code = first.member();
        List<PlantPlan> plants = placed("plant", code, row -> new PlantPlan(row.counterparty(), row.energy()));
        GroupPlan group = new GroupPlan(code, rows.series("group", code), plants);
        findings.place(group, first);
        return group;
    }

    private @Nullable Plan negawatt() {
        SlotSeries reduction = rows.series("reduction", "");
        Collection<CsvRow> heads = rows.members();
        if (heads.isEmpty()) {
            findings.add(Fault.CSV_MISSING, 0, 0, "", null, "reduction/JP06502");
        }
        List<ReductionGroup> groups = heads.stream().map(this::reduction).toList();
        rows.refuseOthers();
        if (!findings.isEmpty()) {
            return null;
        }
        return new NegawattPlan(header(), head(), reduction, groups, table.unknown);
    }

    private ReductionGroup reduction(CsvRow first) {
        String code = first.member();
        TradeRow total = rows.row("reduction", code);
        List<ReductionSale> sales = placed("sale", code, ReductionSale::of);
        List<ReductionPoint> points = placed("point", code, ReductionPoint::of);
        ReductionGroup group = new ReductionGroup(
                code,
                rows.name(code),
                Objects.requireNonNullElse(total.planNumber(), ""),
                Objects.requireNonNullElse(total.second(), SlotSeries.zero()),
                total.energy(),
                sales,
                points);
        findings.place(group, first);
        return group;
    }

    private <T> List<T> placed(String block, String member, Function<TradeRow, T> build) {
        return rows.of(block, member).stream().map(row -> placed(row, build)).toList();
    }

    private <T> T placed(CsvRow row, Function<TradeRow, T> build) {
        T part = build.apply(row.trade());
        findings.place(part, row);
        return part;
    }

    private MessageHeader header() {
        return Parts.HEADER.build().apply(values(Parts.HEADER_LEAVES));
    }

    private PlanHead head() {
        return Parts.head(values(Parts.HEAD_LEAVES));
    }

    private Values values(List<? extends Leaf<?>> leaves) {
        Values values = new Values(leaves.size(), null);
        for (int i = 0; i < leaves.size(); i++) {
            String value = table.heads.get(leaves.get(i).element().text);
            if (value != null) {
                values.set(i, value);
            }
        }
        return values;
    }
}
