package org.koiki.plan.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds records made from JSON against their own declaration: what is not {@code @Nullable} must be there. */
final class Mandatory {
    private Mandatory() {}

    static void check(@Nullable Object part) throws BadJson {
        check(part, "");
    }

    private static void check(@Nullable Object part, String path) throws BadJson {
        if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                check(whole, component, path.isEmpty() ? component.getName() : path + "." + component.getName());
            }
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), path + "[" + i + "]");
            }
        }
    }

    private static void check(Record whole, RecordComponent component, String path) throws BadJson {
        Object value = value(whole, component);
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw BadJson.missing(path);
        }
        check(value, path);
    }

    private static @Nullable Object value(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
