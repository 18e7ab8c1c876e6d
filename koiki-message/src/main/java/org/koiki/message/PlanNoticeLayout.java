package org.koiki.message;

import static org.koiki.message.Field.child;
import static org.koiki.message.Field.elements;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Format.number;
import static org.koiki.message.Format.text;

import java.util.Map;
import org.koiki.message.MessageReader.Outcome;
import org.koiki.message.MismatchNotice.Mismatch;

/** The trees of messages 0903 and 0904. Their own elements have names of Koiki. */
final class PlanNoticeLayout {
    private static final Format ANY = text(Limits.TEXT);
    private static final Format KWH = number(18);

    private static final Shape<Mismatch> SLOT = Shape.of(
            v -> new Mismatch(
                    v.text(),
                    v.maybeText(),
                    v.text(),
                    v.number(),
                    v.longNumber(),
                    v.longNumber(),
                    v.skip(1).time(Format.TIME),
                    new Text(v.text(), v.text())),
            required("CHECK-ID", text(20), Mismatch::rule),
            optional("GROUP", Parts.CODE, Mismatch::group),
            required("COUNTERPARTY", Parts.CODE, Mismatch::counterparty),
            required("SLOT", number(9), slot -> Integer.toString(slot.slot())),
            required("OWN", KWH, slot -> Long.toString(slot.own())),
            required("OTHER", KWH, slot -> Long.toString(slot.other())),
            required("DIFFERENCE", text(19), slot -> Long.toString(slot.difference())),
            required("SETTLE-BY", Format.TIME, slot -> Format.TIME.text(slot.settleBy())),
            required("TEXT-JA", ANY, slot -> slot.text().ja()),
            required("TEXT-EN", ANY, slot -> slot.text().en()));

    private static final Shape<MismatchNotice> MISMATCH_BODY = Shape.of(
            v -> new MismatchNotice(v.header(), v.skip(2).part(), v.list()),
            required("JP00002", text(4), notice -> MismatchNotice.MESSAGE_CODE),
            optional("JP06170", Parts.NAME, notice -> "不整合通知"),
            child("PLAN", false, Parts.HEAD, MismatchNotice::head),
            elements("MISMATCHES", "MISMATCH", SLOT, MismatchNotice::mismatches));

    private static final Shape<RegistrationNotice> REGISTRATION_BODY = Shape.of(
            v -> new RegistrationNotice(v.header(), v.skip(2).part(), v.time(Format.TIME)),
            required("JP00002", text(4), notice -> RegistrationNotice.MESSAGE_CODE),
            optional("JP06170", Parts.NAME, notice -> "登録通知"),
            child("PLAN", false, Parts.HEAD, RegistrationNotice::head),
            required("REGISTERED-AT", Format.TIME, notice -> Format.TIME.text(notice.registered())));

    static final Layout<MismatchNotice> MISMATCH =
            Layout.of(MismatchNotice.class, MismatchNotice::header, MISMATCH_BODY, (notice, unknown) -> notice);

    static final Layout<RegistrationNotice> REGISTRATION = Layout.of(
            RegistrationNotice.class, RegistrationNotice::header, REGISTRATION_BODY, (notice, unknown) -> notice);

    private static final MessageReader<PlanNotice> READER = new MessageReader<>(
            Map.of(MismatchNotice.MESSAGE_CODE, MISMATCH, RegistrationNotice.MESSAGE_CODE, REGISTRATION));

    private PlanNoticeLayout() {}

    static PlanNoticeReading read(byte[] xml) {
        Outcome<PlanNotice> outcome = READER.read(xml);
        return new PlanNoticeReading(outcome.message(), outcome.findings());
    }
}
