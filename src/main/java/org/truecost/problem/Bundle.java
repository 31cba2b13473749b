package org.truecost.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The texts of one language: UTF-8 files {@code messages/NAME.LANGUAGE.properties}. A key begins with the name of its file, which
 * is read when one of its texts is first asked for.
 *
 * <p>A text has named places: {@code {sum}}, or {@code {rows,choice,1#row|1<rows}} in the forms of {@link MessageFormat}.
 * Apostrophes are ordinary characters; braces are always places.
 */
public final class Bundle {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");

    private final Locale locale;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    Bundle(Locale locale) {
        this.locale = locale;
    }

    /**
     * The text of a key with its places filled.
     *
     * @param values texts as they should appear, and numbers
     * @throws IllegalStateException where there is no such key, or a place of it has no value
     */
    public String text(String key, Map<String, ?> values) {
        String text = pattern(key);
        if (text.indexOf('{') < 0) {
            return text;
        }
        List<Object> filled = new ArrayList<>();
        String pattern = PLACE.matcher(text.replace("'", "''")).replaceAll(place -> {
            Object value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(key + " needs " + place.group(1));
            }
            filled.add(value);
            return "{" + (filled.size() - 1);
        });
        // A place at the end that stays empty leaves no space behind.
        return new MessageFormat(pattern, locale).format(filled.toArray()).stripTrailing();
    }

    /** The text of a key as it is written, with its places. */
    public String pattern(String key) {
        int dot = key.indexOf('.');
        String pattern = file(key.substring(0, dot)).getProperty(key.substring(dot + 1));
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key + " in " + locale);
        }
        return pattern;
    }

    /** Whether there is a text of a key. */
    public boolean has(String key) {
        int dot = key.indexOf('.');
        return file(key.substring(0, dot)).getProperty(key.substring(dot + 1)) != null;
    }

    /** What is between the items of a list: a text with its spaces. */
    String separator(String key) {
        return pattern(key);
    }

    /** The keys of a file, without its name. */
    public Set<String> keys(String file) {
        return file(file).stringPropertyNames();
    }

    /** The names of the places in a key's text. */
    public Set<String> places(String key) {
        Set<String> names = new TreeSet<>();
        PLACE.matcher(pattern(key)).results().forEach(place -> names.add(place.group(1)));
        return names;
    }

    private Properties file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private Properties read(String name) {
        String path = "/messages/" + name + "." + locale.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Bundle.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no file " + path);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
