package org.truecost.command.screen;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Language;
import org.truecost.wording.SafeText;

/** What a person reads while and after a command runs: sentences in their language, figures in columns. */
public record Terminal(Language language, TerminalWidth width, PrintStream out, PrintStream err) {

    private static final int GAP = 2;

    /** Names in a line; a folder may hold hundreds of workbooks. */
    private static final int MOST_NAMED = 10;

    /** A terminal that prints to standard output and standard error, as wide as the window. */
    public static Terminal standard(Language language) {
        return new Terminal(language, TerminalWidth.found(), System.out, System.err);
    }

    /**
     * A sentence of the bundle {@code terminal} by its key.
     *
     * @param words what fills its places, which are numbered from 0; numbers stay numbers, anything else is said as it prints
     */
    public String say(String key, @Nullable Object... words) {
        Map<String, Object> values = new HashMap<>();
        for (int place = 0; place < words.length; place++) {
            values.put(
                    Integer.toString(place),
                    words[place] instanceof Number number ? number : String.valueOf(words[place]));
        }
        return language.bundle().text("terminal." + key, values);
    }

    /** The names for a sentence: the first {@value #MOST_NAMED}, and how many more there are. */
    public String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() <= MOST_NAMED ? first : say("names.andMore", first, names.size() - MOST_NAMED);
    }

    /** A sentence, or a line of some: folded where it is wider than the window it is read in; what came from outside breaks no line. */
    public void line(String text) {
        width.fold(SafeText.of(text), language).forEach(out::println);
    }

    /** An empty line. */
    public void blank() {
        out.println();
    }

    /** A sentence about what went wrong, folded like any other. */
    public void error(String text) {
        width.fold(SafeText.of(text), language).forEach(err::println);
    }

    /** A column of {@link #columns}. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /** Prints rows in columns as wide as their widest cell; Japanese characters take two places. */
    public void columns(List<Align> aligns, List<List<String>> cells) {
        List<List<String>> rows = cells.stream()
                .map(row -> row.stream().map(SafeText::of).toList())
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < aligns.size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> TerminalWidth.of(row.get(at)))
                    .max()
                    .orElse(0));
        }
        rows.forEach(row -> out.println(row(aligns, widths, row)));
    }

    private static String row(List<Align> aligns, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(widths.get(column) - TerminalWidth.of(cells.get(column)));
            String cell = cells.get(column);
            line.append(" ".repeat(GAP)).append(aligns.get(column) == Align.LEFT ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }
}
