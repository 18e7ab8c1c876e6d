package org.koiki.message;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.koiki.message.Field.Group;
import org.koiki.message.Field.Leaf;
import org.koiki.message.Field.Rows;
import org.koiki.message.Field.Series;

/** How a record stands in XML: its fields in order, and how it is built from their values. */
record Shape<T>(List<Field<T>> fields, Function<Values, T> build) {
    @SafeVarargs
    static <T> Shape<T> of(Function<Values, T> build, Field<T>... fields) {
        return new Shape<>(List.of(fields), build);
    }

    /** Index of the field that begins with the cursor's element, looked for from an expected one on; -1 if none. */
    int find(Cursor cursor, int expected) {
        int size = fields.size();
        int index = expected;
        for (int i = 0; i < size; i++) {
            index = index < size ? index : 0;
            if (cursor.at(fields.get(index).element())) {
                return index;
            }
            index++;
        }
        return -1;
    }

    /** Index of the field that begins with an element; -1 if none. */
    int find(String element) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).element().text.equals(element)) {
                return i;
            }
        }
        return -1;
    }

    void collectNames(Set<String> names) {
        for (Field<T> field : fields) {
            names.add(field.element().text);
            switch (field) {
                case Leaf<T> leaf -> {}
                case Series<T> series -> {
                    names.add(series.record().text);
                    series.values().forEach(value -> names.add(value.text));
                }
                case Rows<T> rows -> names.addAll(rows.names());
                case Group<T, ?> group -> {
                    names.add(group.record().text);
                    group.shape().collectNames(names);
                }
            }
        }
    }
}
