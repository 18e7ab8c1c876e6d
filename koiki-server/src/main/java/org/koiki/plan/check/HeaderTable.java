package org.koiki.plan.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Accepted values of header elements as data: {@code org/koiki/plan/header.properties}. */
final class HeaderTable {
    private final Properties values = new Properties();

    private HeaderTable() {}

    static HeaderTable load() {
        HeaderTable table = new HeaderTable();
        try (var file = HeaderTable.class.getResourceAsStream("/org/koiki/plan/header.properties")) {
            table.values.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    List<String> values(String element) {
        return List.of(values.getProperty(element).split(" "));
    }
}
