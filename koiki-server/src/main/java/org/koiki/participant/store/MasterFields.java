package org.koiki.participant.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Master;

/** Looks at the components of master records. */
final class MasterFields {
    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .toList();
        }
    };

    private MasterFields() {}

    /** The first component that is empty although it must not be. */
    static Optional<String> missing(Master master) {
        return REQUIRED.get(master.getClass()).stream()
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
