package org.truecost.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Message;

/** A properties file in UTF-8 that knows its lines, so that a mistake in it can be pointed at. */
public final class PropertyFile {

    private final String name;
    private final List<String> lines;
    private final Properties shipped;
    private final Properties properties;

    private PropertyFile(String name, String text, Properties shipped) throws IOException {
        this.name = name;
        this.shipped = shipped;
        this.properties = new Properties(shipped);
        this.lines = text.lines().toList();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new TemplateProblem(
                    name, Message.of("templates.notProperties").with("reason", String.valueOf(e.getMessage())));
        }
    }

    /**
     * Reads a file of a folder of templates.
     *
     * @throws TemplateProblem where there is no such file, or it is not in UTF-8 or not well formed
     */
    public static PropertyFile read(Path folder, String name) {
        try {
            return new PropertyFile(name, text(folder, name), new Properties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same where what the file lacks, as one that was edited under an earlier release does, is this release's own.
     *
     * @throws TemplateProblem where there is no such file, or it is not in UTF-8 or not well formed
     */
    static PropertyFile readOverShipped(Path folder, String name) {
        Properties shipped = new Properties();
        try (InputStream own = PropertyFile.class.getResourceAsStream("/output-templates/" + name)) {
            if (own != null) {
                shipped.load(new InputStreamReader(own, StandardCharsets.UTF_8));
            }
            return new PropertyFile(name, text(folder, name), shipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text; a missing file and one in another encoding are the editor's mistakes. */
    public static String text(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new TemplateProblem(name, TemplateProblem.missing(folder));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new TemplateProblem(name, Message.of("templates.notUtf8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    Set<String> keys() {
        return properties.stringPropertyNames();
    }

    /** The keys that are only in this release's own file, in order. */
    List<String> lacking() {
        return shipped.stringPropertyNames().stream()
                .filter(key -> !properties.containsKey(key))
                .sorted()
                .toList();
    }

    @Nullable
    String find(String key) {
        return properties.getProperty(key);
    }

    /**
     * The value of a key.
     *
     * @throws TemplateProblem where the file has no such key
     */
    public String get(String key) {
        String value = find(key);
        if (value == null) {
            throw new TemplateProblem(name, Message.of("templates.keyMissing").with("key", key));
        }
        return value.strip();
    }

    /** A mistake in a key's value. */
    public TemplateProblem problem(String key, Message mistake) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).strip().startsWith(key)) {
                return new TemplateProblem(name, index + 1, mistake);
            }
        }
        return new TemplateProblem(name, mistake);
    }
}
