package org.truecost.output.grid;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.truecost.money.Bound;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** The summary's words in the language it is written in. */
public record SheetWords(Language language, UnaryOperator<String> labels) {

    /** A label of output-templates, by its key. */
    public String of(String key) {
        return labels.apply(key);
    }

    /** A label by its group and the name of one of a closed set, {@code scope.S0}. */
    public String of(String group, Enum<?> name) {
        return of(group + "." + name.name());
    }

    /** A label with its placeholders filled, {@code {lines}}. */
    public String of(String key, Map<String, String> values) {
        String text = of(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** Low, base or high. */
    String bound(Bound bound) {
        return switch (bound) {
            case LOW -> of("heading.low");
            case BASE -> of("heading.base");
            case HIGH -> of("heading.high");
        };
    }

    /** A message in the summary’s language. */
    public String of(Message words) {
        return words.in(language);
    }
}
