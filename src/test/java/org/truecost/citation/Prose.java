package org.truecost.citation;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a file says to its readers: of Java the comments, of Markdown all but fenced code, of other files everything. The rest becomes
 * blanks, so each word keeps its place and its line.
 */
final class Prose {

    private static final Pattern JAVA = Pattern.compile("(?<comment>/\\*(?s:.*?)\\*/|//[^\\n]*)"
            + "|\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++'|[^\"'/]++|/");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?:\\*(?!\\*)|//|#+|>)");
    private static final Pattern CODE = Pattern.compile("\\{@code [^}]*}|`[^`\\n]*`");

    private Prose() {}

    /** The text of a file with everything that is not prose blanked out. */
    static String of(Path file, String text) {
        String name = file.toString();
        String prose = text;
        if (name.endsWith(".java")) {
            prose = JAVA.matcher(text).replaceAll(part -> part.group(1) == null ? blank(part) : "$0");
        } else if (Pages.isPage(file)) {
            prose = FENCED.matcher(text).replaceAll(Prose::blank);
        }
        return LINE_START.matcher(prose).replaceAll(Prose::blank);
    }

    /** Prose without the code quoted in it. */
    static String withoutCode(String prose) {
        return CODE.matcher(prose).replaceAll(Prose::blank);
    }

    /** As many blanks as the match has characters; its line ends stay. */
    static String blank(MatchResult match) {
        return match.group().replaceAll("[^\\n]", " ");
    }
}
