package org.koiki.switching.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.koiki.switching.bulk.Columns.Column;
import org.springframework.stereotype.Service;

/** Reads a single application whose fields have the names of the columns of a file. */
@Service
public class FormReader {
    private final Columns columns;
    private final ContentReader contents;

    FormReader(Columns columns, ContentReader contents) {
        this.columns = columns;
        this.contents = contents;
    }

    /** @param fields those that are no columns are left alone */
    public ReadRow read(Map<String, String> fields) {
        Map<Column, String> given = new LinkedHashMap<>();
        columns.all().forEach(column -> {
            String value = fields.get(column.name());
            if (value != null) {
                given.put(column, value);
            }
        });
        return contents.read(GivenFields.row(1, given, columns), true);
    }
}
