package org.truecost.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A text that can be rendered in any language: a key of the {@link Bundle} with its arguments, or a text that is the same in all.
 */
public sealed interface Message {

    /** Nothing to say. */
    Message NONE = new Verbatim("");

    /** The text in one language. */
    String in(Language language);

    /** A text that needs no translation: a name, a cell, an amount. */
    record Verbatim(String text) implements Message {
        @Override
        public String in(Language language) {
            return text;
        }
    }

    /** How many; the text it fills may depend on it, {@code {rows,choice,1#row|1<rows}}. */
    record Count(long number) implements Message {
        @Override
        public String in(Language language) {
            return Long.toString(number);
        }
    }

    /**
     * The text of a key.
     *
     * @param key the bundle's name and the key in it, {@code problems.TC201.message}
     * @param arguments what fills the text's places, by their names
     */
    record Keyed(String key, Map<String, Message> arguments) implements Message {

        public Keyed {
            arguments = Map.copyOf(arguments);
        }

        /** The same with one more place filled. */
        public Keyed with(String name, Message argument) {
            Map<String, Message> more = new TreeMap<>(arguments);
            more.put(name, argument);
            return new Keyed(key, more);
        }

        /** The same with one more place filled by a text that needs no translation. */
        public Keyed with(String name, String text) {
            return with(name, new Verbatim(text));
        }

        /** The same with one more place filled by a number. */
        public Keyed with(String name, long number) {
            return with(name, new Count(number));
        }

        @Override
        public String in(Language language) {
            Map<String, Object> values = new TreeMap<>();
            arguments.forEach((name, argument) -> values.put(
                    name, argument instanceof Count count ? (Object) count.number() : argument.in(language)));
            return language.bundle().text(key, values);
        }
    }

    /**
     * Several, one after the other.
     *
     * @param separator the key of the separator between two of them
     */
    record Listing(String separator, List<Message> items) implements Message {

        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public String in(Language language) {
            return items.stream()
                    .map(item -> item.in(language))
                    .collect(Collectors.joining(language.bundle().separator(separator)));
        }
    }

    /** What an earlier build kept in the database: the text itself, in the two languages there were. */
    record Earlier(String english, String japanese) implements Message {
        @Override
        public String in(Language language) {
            return language.code().equals("ja") ? japanese : english;
        }
    }

    /** The text of a key whose places are filled by {@link Keyed#with}. */
    static Keyed of(String key) {
        return new Keyed(key, Map.of());
    }

    /** A text that needs no translation. */
    static Message verbatim(String text) {
        return new Verbatim(text);
    }
}
