package org.koiki.metering.fixed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;
import org.koiki.metering.fixed.FixedRows.Open;

/** A place in the list of open points. */
record OpenCursor(String retailer, String voltage, String point, long contract) {
    private static final Pattern TEXT = Pattern.compile("([0-9A-Z]{1,5})-([A-Z]{1,4})-([0-9]{22})-([0-9]{1,18})");
    private static final OpenCursor START = new OpenCursor("", "", "", 0);
    private static final int SHOWN = 20;

    static OpenCursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw HttpFault.PARAMETER_WRONG.problem("cursor", text.length() > SHOWN ? text.substring(0, SHOWN) : text);
        }
        return new OpenCursor(parts.group(1), parts.group(2), parts.group(3), Long.parseLong(parts.group(4)));
    }

    static OpenCursor behind(Open open) {
        OpenPoint point = open.point();
        return new OpenCursor(point.retailer(), point.voltage().name(), point.point(), open.contract());
    }

    @Override
    public String toString() {
        return "%s-%s-%s-%d".formatted(retailer, voltage, point, contract);
    }
}
