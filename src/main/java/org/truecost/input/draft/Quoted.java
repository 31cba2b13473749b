package org.truecost.input.draft;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as YAML writes them. */
final class Quoted {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ()_./&-]*[\\p{L}\\p{N})])?");

    private Quoted() {}

    /** A text, in quotation marks where it might be taken for something else. */
    static String text(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }

    static String list(List<String> texts) {
        return texts.stream().map(Quoted::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
