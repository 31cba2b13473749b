package org.truecost.input.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.Wording;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * What an enumerated column can say.
 *
 * @param words what a sheet writes, in the order of the values
 * @param values by the normal form of their words in every language
 */
record Choices<T>(List<Message> words, Map<String, T> values) {

    static <T> Choices<T> of(T[] values, Function<T, Message> words) {
        Map<String, T> known = new HashMap<>();
        for (T value : values) {
            for (Language language : Language.all()) {
                known.put(Wording.normal(words.apply(value).in(language)), value);
            }
        }
        return new Choices<>(Arrays.stream(values).map(words).toList(), Map.copyOf(known));
    }

    /** The value that a text names, in any language; null where it names none. */
    @Nullable
    T of(String text) {
        return values.get(Wording.normal(text));
    }
}
