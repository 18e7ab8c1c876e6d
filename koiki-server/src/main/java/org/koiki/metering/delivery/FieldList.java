package org.koiki.metering.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.koiki.metering.delivery.Catalogue.Line;

/** The list of files as clients of the field read it (metering.md §6): one comment with numbered names and sizes. */
public final class FieldList {
    /** Its media type. */
    public static final String TYPE = "text/html;charset=UTF-8";

    private final StringBuilder items = new StringBuilder();
    private int number;

    static byte[] of(List<Line> files) {
        FieldList list = new FieldList();
        files.forEach(file -> list.add(file.name(), file.size()));
        return list.bytes();
    }

    public void add(String name, long size) {
        number++;
        items.append(number == 1 ? "" : ",")
                .append("rfilename%d:\"%s\",rfilesize%d:\"%d\"".formatted(number, name, number, size));
    }

    public byte[] bytes() {
        return ("<comment>" + items + "</comment>").getBytes(StandardCharsets.US_ASCII);
    }
}
