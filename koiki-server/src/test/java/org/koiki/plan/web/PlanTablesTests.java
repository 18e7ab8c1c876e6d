package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.Place;
import org.koiki.message.Text;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.RowKind;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.web.SlotCell.Look;
import org.koiki.plan.web.SlotColumn.Kind;
import org.koiki.plan.web.SlotColumn.Part;

class PlanTablesTests {
    private static final int NOON = 24;

    @Test
    void setsProcurementAgainstDemandForTheGroupAndEachMember() {
        PlanTables plan = tables(SamplePlan.demand());

        assertThat(plan.tables()).hasSize(7).extracting(SlotTable::isOwn).startsWith(true, false);
        assertThat(plan.table(null).columns())
                .extracting(SlotColumn::kind)
                .startsWith(Kind.DEMAND, Kind.PROCUREMENT_TOTAL, Kind.GAP, Kind.PROCUREMENT);
        assertThat(column(plan, null, Kind.DEMAND).at(NOON).value()).isEqualTo(4124);
        assertThat(column(plan, null, Kind.GAP).total()).isZero();
    }

    @Test
    void showsWhatIsMissing() {
        PlanTables plan = tables(SamplePlan.demand().add("demand", NOON, 7));

        SlotCell gap = column(plan, null, Kind.GAP).at(NOON);
        assertThat(gap.value()).isEqualTo(-7);
        assertThat(gap.look()).isEqualTo(Look.GAP);
    }

    @Test
    void setsGenerationAgainstSales() {
        PlanTables plan = tables(SamplePlan.generation());

        assertThat(plan.tables()).extracting(SlotTable::key).containsExactly(SlotTable.OWN, "GZ116", "GZ126");
        assertThat(column(plan, null, Kind.SALES_TOTAL).part()).isEqualTo(Part.LINE);
        assertThat(column(plan, null, Kind.GENERATION).code()).isEqualTo("GZ116");
        assertThat(column(plan, "GZ116", Kind.GENERATION).code()).isEqualTo("H0016");
    }

    @Test
    void setsBaselineReductionAndSalesOfANegawattGroupSideBySide() {
        PlanTables plan = tables(SamplePlan.negawatt());

        assertThat(plan.tables()).extracting(SlotTable::key).containsExactly(SlotTable.OWN, "NA066", "NB066");
        assertThat(plan.table("NA066").columns())
                .extracting(SlotColumn::kind)
                .containsExactly(
                        Kind.BASELINE, Kind.REDUCTION_TOTAL, Kind.SALES, Kind.SALES, Kind.REDUCTION, Kind.REDUCTION);
        assertThat(column(plan, null, Kind.REDUCTION_TOTAL).at(31).value()).isEqualTo(102);
        assertThat(column(plan, "NB066", Kind.SALES).code()).isEqualTo("LZ016");
    }

    @Test
    void placesAFindingAtItsRowAndSlot() {
        List<Remark> remarks = Remark.number(List.of(
                finding(Severity.FAULT, null, "GZ116", NOON, "JPTRM/JPM00014/JPMR00017[24]/JP06369"),
                finding(Severity.WARNING, "99136", null, NOON, "JPTRM/JPM00022/JPMR00024[24]/JP06376")));

        PlanTables plan = tables(SamplePlan.demand()).with(remarks);

        assertThat(row(plan, null, "GZ116").at(NOON).look()).isEqualTo(Look.FAULT);
        assertThat(row(plan, null, "GZ116").at(NOON - 1).look()).isEqualTo(Look.PLAIN);
        assertThat(row(plan, "99136", "GZ116").at(NOON).look()).isEqualTo(Look.PLAIN);
        assertThat(column(plan, "99136", Kind.DEMAND).at(NOON).look()).isEqualTo(Look.WARNING);
        assertThat(plan.table("99136").remarks()).isOne();
    }

    @Test
    void placesAFindingAboutACodeAtTheHeadOfItsRow() {
        Remark remark = new Remark(1, finding(Severity.FAULT, null, "GZ116", null, "JPTRM/JPMR00016[1]/JP06366"));

        PlanTables plan = tables(SamplePlan.demand()).with(List.of(remark));

        assertThat(row(plan, null, "GZ116").headRemarks()).containsExactly(remark);
    }

    @Test
    void showsFormerValuesWhereTheyChanged() {
        PlanTables before = tables(SamplePlan.demand());
        PlanTables after = tables(SamplePlan.demand().add("demand", NOON, 7)).against(before);

        SlotColumn demand = column(after, null, Kind.DEMAND);
        assertThat(demand.at(NOON).former()).isEqualTo(4124);
        assertThat(demand.at(NOON).look()).isEqualTo(Look.CHANGED);
        assertThat(demand.at(NOON - 1).former()).isNull();
        assertThat(after.table(null).isWorthALook()).isTrue();
        assertThat(after.table("99136").isWorthALook()).isFalse();
    }

    @Test
    void marksRowsOfTheFormerVersion() {
        SlotColumn sent = row(tables(SamplePlan.demand()), null, "GZ116");
        CarriedRow carried = new CarriedRow("LZ016", RowKind.PROCUREMENT, "GZ116", sent.planNumber(), sent.total());

        PlanTables plan = tables(SamplePlan.demand()).carrying(List.of(carried));

        assertThat(row(plan, null, "GZ116").carried()).isTrue();
        assertThat(row(plan, "99136", "GZ116").carried()).isFalse();
    }

    private static PlanTables tables(SamplePlan sample) {
        return PlanTables.of(sample.plan());
    }

    private static SlotColumn column(PlanTables plan, @Nullable String block, Kind kind) {
        return plan.table(block).columns().stream()
                .filter(column -> column.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static SlotColumn row(PlanTables plan, @Nullable String block, String code) {
        return plan.table(block).columns().stream()
                .filter(column -> code.equals(column.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(
            Severity severity,
            @Nullable String member,
            @Nullable String counterparty,
            @Nullable Integer slot,
            String path) {
        Text text = new Text("違います", "differs");
        return new Finding("PLAN-0901", severity, new Place(path, 2, 1), member, counterparty, slot, "8", "7", text);
    }
}
