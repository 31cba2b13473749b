package org.truecost.command;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Language;

/** What a person reads while and after a command runs: sentences in their language, figures in columns. */
record Terminal(Language language, ResourceBundle sentences, PrintStream out, PrintStream err) {

    private static final int GAP = 2;

    static Terminal standard(Language language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "org.truecost.command.terminal",
                language.locale(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new Terminal(language, sentences, System.out, System.err);
    }

    /** A sentence by its key, with its words filled in. */
    String say(String key, @Nullable Object... words) {
        return new MessageFormat(sentences.getString(key), language.locale()).format(words);
    }

    void line(String text) {
        out.println(text);
    }

    void blank() {
        out.println();
    }

    void error(String text) {
        err.println(text);
    }

    /** A column of {@link #columns}. */
    enum Align {
        LEFT,
        RIGHT
    }

    /** Prints rows in columns as wide as their widest cell; Japanese characters take two places. */
    void columns(List<Align> aligns, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < aligns.size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        rows.forEach(row -> line(row(aligns, widths, row)));
    }

    private static String row(List<Align> aligns, List<Integer> widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String padding = " ".repeat(widths.get(column) - width(cells.get(column)));
            String cell = cells.get(column);
            line.append(" ".repeat(GAP)).append(aligns.get(column) == Align.LEFT ? cell + padding : padding + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    private static int width(int character) {
        boolean wide = Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || (character >= 0x3000 && character <= 0x30ff)
                || (character >= 0xff01 && character <= 0xff60);
        return wide ? 2 : 1;
    }
}
