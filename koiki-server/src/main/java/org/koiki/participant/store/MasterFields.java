package org.koiki.participant.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Master;

/** Looks at the components of master records. */
final class MasterFields {
    private MasterFields() {}

    /** The first component that is empty although it must not be. */
    static Optional<String> missing(Master master) {
        return Arrays.stream(master.getClass().getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> isEmpty(value(component, master)))
                .map(RecordComponent::getName)
                .findFirst();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private static @Nullable Object value(RecordComponent component, Master master) {
        try {
            return component.getAccessor().invoke(master);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
