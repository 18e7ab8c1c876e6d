package org.koiki.message;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Leaf;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;

/** Puts the rows of a CSV file together to a plan. */
final class CsvAssembly {
    private static final Set<String> DEMAND = new TreeSet<>(Set.of("demand", "supply", "procurement", "sales"));
    private static final Set<String> GENERATION =
            new TreeSet<>(Set.of("generation", "group", "plant", "procurement", "sales"));

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
            findings.add(Fault.UNKNOWN_MESSAGE, 0, 0, "JPC14", code, known);
            return null;
        }
        boolean demand = layout.type() == DemandPlan.class;
        rows.allow(demand ? DEMAND : GENERATION);
        return demand ? demand() : generation();
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
        if (!findings.isEmpty()) {
            return null;
        }
        return new DemandPlan(header(), head(), demand, supply, procurement, sales, members, table.unknown);
    }

    private MemberPlan member(CsvRow first) {
        String code = first.member();
        MemberPlan member = new MemberPlan(
                code,
                first.memberName(),
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
        if (!findings.isEmpty()) {
            return null;
        }
        return new GenerationPlan(header(), head(), generation, groups, sales, procurement, table.unknown);
    }

    private GroupPlan group(CsvRow first) {
        String code = first.member();
        List<PlantPlan> plants =
                rows.of("plant", code).stream().map(this::plant).toList();
        GroupPlan group = new GroupPlan(code, rows.series("group", code), plants);
        findings.place(group, first);
        return group;
    }

    private PlantPlan plant(CsvRow row) {
        PlantPlan plant = new PlantPlan(row.trade().counterparty(), row.trade().energy());
        findings.place(plant, row);
        return plant;
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
