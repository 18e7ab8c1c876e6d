package org.koiki.message;

import static org.koiki.message.Field.any;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Field.series;
import static org.koiki.message.Format.digits;
import static org.koiki.message.Format.text;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.koiki.message.Field.Leaf;
import org.koiki.message.Field.Mark;
import org.koiki.message.Field.Series;

/** Parts of the tree that several message kinds share. */
final class Parts {
    static final Format CODE = text(5);
    static final Format NAME = text(50);
    static final Format PLAN_NUMBER = text(13);
    static final Format FLAG = digits(1);

    static final List<Leaf<MessageHeader>> HEADER_LEAVES = List.of(
            required("JPC03", digits(1), MessageHeader::mode),
            required("JPC06", digits(12), MessageHeader::sender),
            required("JPC09", digits(12), MessageHeader::receiver),
            required("JPC10", text(4), MessageHeader::businessProcess).repeatedBy("BPID"),
            required("JPC11", text(2), MessageHeader::subOrganisation).repeatedBy("BPIDSUB"),
            required("JPC12", text(2), MessageHeader::version).repeatedBy("BPIDVER"),
            required("JPC14", text(4), MessageHeader::messageCode).repeatedBy("MSGID"),
            required("JPC19", digits(12), MessageHeader::created),
            required("JPC21", text(10), MessageHeader::mapping).repeatedBy("MAPVER"));

    static final Shape<MessageHeader> HEADER = new Shape<>(
            List.copyOf(HEADER_LEAVES),
            v -> new MessageHeader(
                    v.text(), v.text(), v.text(), v.text(), v.text(), v.text(), v.text(), v.text(), v.text()));

    static final List<Leaf<PlanHead>> HEAD_LEAVES = List.of(
            required("JP00002", text(4), PlanHead::messageCode),
            optional("JP06170", NAME, PlanHead::messageName),
            required("JP06110", CODE, PlanHead::sender),
            optional("JP06111", NAME, PlanHead::senderName),
            required("JP06358", CODE, PlanHead::destination),
            optional("JP06359", NAME, PlanHead::destinationName),
            required("JP06360", CODE, PlanHead::filer),
            optional("JP06361", NAME, PlanHead::filerName),
            required("JP06171", Format.DATE, head -> DateTimeFormatter.BASIC_ISO_DATE.format(head.targetDate())));

    static final Shape<PlanHead> HEAD = new Shape<>(List.copyOf(HEAD_LEAVES), Parts::head);

    private Parts() {}

    /** A message body: the head of every plan and the fields of its kind. */
    @SafeVarargs
    static <P extends Plan> Shape<P> body(Function<Values, P> build, Field<P>... fields) {
        List<Field<P>> all = new ArrayList<>();
        HEAD_LEAVES.forEach(leaf -> all.add(leaf.<P>in(Plan::head)));
        all.addAll(List.of(fields));
        return new Shape<>(List.copyOf(all), build);
    }

    static PlanHead head(Values v) {
        return new PlanHead(
                v.text(),
                v.maybeText(),
                v.text(),
                v.maybeText(),
                v.text(),
                v.maybeText(),
                v.text(),
                v.maybeText(),
                v.date());
    }

    /** A record that holds nothing but one series. */
    static Shape<SlotSeries> only(int number, String value) {
        return Shape.of(Values::series, series(number, value, Function.identity()));
    }

    static Shape<Trades> procurement(int number, boolean planNumbers) {
        Series<TradeRow> energy = series(number + 2, "JP06369", TradeRow::energy, "JP06371", TradeRow::second);
        return trades(
                series(number, "JP06369", Trades::total, "JP06371", Trades::secondTotal),
                number + 1,
                row(energy, planNumbers));
    }

    static Shape<Trades> sales(int number, boolean planNumbers) {
        return trades(
                series(number, "JP06319", Trades::total),
                number + 1,
                row(series(number + 2, "JP06319", TradeRow::energy), planNumbers));
    }

    private static Shape<Trades> trades(Series<Trades> total, int rows, Shape<TradeRow> row) {
        return Shape.of(v -> new Trades(v.series(), v.second(), v.list()), total, any(rows, row, Trades::rows));
    }

    private static Shape<TradeRow> row(Series<TradeRow> energy, boolean planNumbers) {
        Leaf<TradeRow> code = required("JP06366", CODE, TradeRow::counterparty).as(Mark.COUNTERPARTY);
        Leaf<TradeRow> name = optional("JP06367", NAME, TradeRow::name);
        Leaf<TradeRow> planNumber = optional("JP06185", PLAN_NUMBER, TradeRow::planNumber);
        Leaf<TradeRow> automatic = optional("JP06372", FLAG, TradeRow::automatic);
        Leaf<TradeRow> area = optional("JP06374", FLAG, TradeRow::areaSpecified);
        return planNumbers
                ? Shape.of(
                        v -> new TradeRow(
                                v.text(),
                                v.maybeText(),
                                v.maybeText(),
                                v.maybeText(),
                                v.maybeText(),
                                v.series(),
                                v.second()),
                        code,
                        name,
                        planNumber,
                        automatic,
                        area,
                        energy)
                : Shape.of(
                        v -> new TradeRow(
                                v.text(), v.maybeText(), null, v.maybeText(), v.maybeText(), v.series(), v.second()),
                        code,
                        name,
                        automatic,
                        area,
                        energy);
    }
}
