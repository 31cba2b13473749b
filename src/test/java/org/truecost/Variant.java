package org.truecost;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A record like another one but for the components that a test names: {@code Variant.of(opex("E", amount, period))
 * .with(OperatingExpense::vendor, "Grid").get()}. So a test says what it is about, and a component that a record gets later concerns
 * none of them.
 */
public final class Variant<R extends Record> {

    /** A component of a record, by a reference to its accessor; a lambda expression has no name and is refused. */
    @FunctionalInterface
    public interface Component<R extends Record, T> extends Serializable {
        @Nullable
        T of(R record);
    }

    /** The names that references have turned out to be of: each reference in the code has a class of its own. */
    private static final Map<Class<?>, String> NAMES = new ConcurrentHashMap<>();

    private final Class<? extends R> type;
    private final RecordComponent[] components;
    private final @Nullable Object[] values;

    private Variant(Class<? extends R> type, RecordComponent[] components, @Nullable Object[] values) {
        this.type = type;
        this.components = components;
        this.values = values;
    }

    /** The record as it is, to begin with. */
    public static <R extends Record> Variant<R> of(R record) {
        @SuppressWarnings("unchecked")
        Class<? extends R> type = (Class<? extends R>) record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = read(components[i], record);
        }
        return new Variant<>(type, components, values);
    }

    /** The same with another value of a component. */
    public <T> Variant<R> with(Component<R, T> component, @Nullable T value) {
        String name = NAMES.computeIfAbsent(component.getClass(), reference -> name(component));
        @Nullable Object[] others = values.clone();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(name)) {
                others[i] = value;
                return new Variant<>(type, components, others);
            }
        }
        throw new AssertionError(type.getSimpleName() + " has no component " + name);
    }

    /** The record, made by its constructor, which checks what it checks of any. */
    public R get() {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " " + Arrays.toString(values), e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }

    private static String name(Component<?, ?> component) {
        try {
            Method form = component.getClass().getDeclaredMethod("writeReplace");
            form.setAccessible(true);
            return ((SerializedLambda) form.invoke(component)).getImplMethodName();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
