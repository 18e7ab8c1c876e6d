package org.koiki.message;

import static org.koiki.message.Field.required;
import static org.koiki.message.Format.digits;
import static org.koiki.message.Format.text;

import java.util.ArrayList;
import java.util.List;
import org.koiki.message.MessageReader.Outcome;

/** The list of FIT working files. It has neither header nor containers. */
final class FitListLayout {
    private static final Name RECORD = Name.of("FIT_INFO");

    private static final Shape<FitInfo> INFO = Shape.of(
            v -> new FitInfo(
                    v.text(),
                    v.time(Format.MILLIS),
                    v.time(Format.TIME),
                    v.time(Format.TIME),
                    v.text(),
                    v.text(),
                    v.text(),
                    v.text()),
            required("FIT_ID", text(23), FitInfo::id),
            required("LAST_UPD_DAYTIME", Format.MILLIS, file -> Format.MILLIS.text(file.lastUpdated())),
            required("SBMIT_DAYTIME", Format.TIME, file -> Format.TIME.text(file.submitted())),
            required("CRE_DAYTIME", Format.TIME, file -> Format.TIME.text(file.created())),
            required("STAT", digits(1), FitInfo::status),
            required("STAT_NM", Parts.NAME, FitInfo::statusName),
            required("FIT_RECPT_STAT", digits(2), FitInfo::receiptStatus),
            required("FIT_RECPT_STAT_NM", Parts.NAME, FitInfo::receiptStatusName));

    private static final Node ROOT = new Node(null, Layout.ROOT.text, 0, Shape.of(v -> v), 0);

    private static final MessageReader<FitList> READER = new MessageReader<>(FitListLayout::read);

    private FitListLayout() {}

    static FitListReading read(byte[] xml) {
        Outcome<FitList> outcome = READER.read(xml);
        return new FitListReading(outcome.message(), outcome.findings());
    }

    private static FitList read(Reading in) {
        List<FitInfo> files = new ArrayList<>();
        int position = 0;
        if (in.root()) {
            while (in.nextElement(ROOT)) {
                if (in.cursor.at(RECORD)) {
                    Node node = new Node(ROOT, RECORD.text, ++position, INFO, in.cursor.offset());
                    FitInfo file = new ShapeReader(in).read(INFO, node, null);
                    if (file != null) {
                        files.add(file);
                    }
                } else {
                    in.other(ROOT);
                }
            }
        }
        in.cursor.finish();
        return new FitList(files);
    }

    static byte[] write(FitList list) {
        XmlOut out = new XmlOut();
        ShapeWriter writer = new ShapeWriter(out, List.of());
        out.raw(MessageWriter.DECLARATION);
        out.open(Layout.ROOT);
        for (FitInfo file : list.files()) {
            out.open(RECORD);
            writer.write(INFO, file, ROOT);
            out.close(RECORD);
        }
        out.close(Layout.ROOT);
        out.raw("\r\n");
        return out.toBytes();
    }
}
