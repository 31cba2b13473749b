package org.truecost.command.screen;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.terminal.TerminalBuilder;
import org.truecost.problem.Language;

/**
 * The width of the terminal window.
 *
 * @param places characters of a line, a Japanese one counting as two; 0 where the output is not a terminal: lines then stay
 *     whole, for programs that read them
 */
record TerminalWidth(int places) {

    /** Narrower than this, more would be indentation and hyphens than words. */
    private static final int NARROWEST = 30;

    /** Spaces, and the mark of a list, that the lines after the first are set in by. */
    private static final Pattern INDENTATION = Pattern.compile("^( *)(→ |· |- )?");

    /** What {@code COLUMNS} says, or else the window that a person sits before, or else no width at all. */
    static TerminalWidth found() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{0,4}")) {
            return new TerminalWidth(Integer.parseInt(columns));
        }
        return new TerminalWidth(isWatched() ? window() : 0);
    }

    /** The launcher sets {@code jdk.console} so that there is a console only at an interactive terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        return System.console() != null;
    }

    private static int window() {
        try (var terminal = TerminalBuilder.builder().dumb(true).build()) {
            return Math.max(terminal.getWidth(), 0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /**
     * A text in lines no wider than the window, as far as its words can be parted; a language has its own places to part them.
     */
    List<String> fold(String text, Language language) {
        if (places < NARROWEST || of(text) <= places) {
            return List.of(text);
        }
        String indentation = indentation(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, language)) {
            if (of(line + piece.stripTrailing()) > places && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indentation);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String indentation(String text) {
        Matcher start = INDENTATION.matcher(text);
        return start.find() ? " ".repeat(of(start.group())) : "";
    }

    /** What stays together, each with the spaces after it; the indentation is a part of the first. */
    private static List<String> pieces(String text, Language language) {
        BreakIterator breaks = BreakIterator.getLineInstance(language.locale());
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.following(indentation(text).length()); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The places a text takes in a line. */
    static int of(String text) {
        return text.codePoints().map(TerminalWidth::of).sum();
    }

    private static int of(int character) {
        boolean wide = Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || (character >= 0x3000 && character <= 0x30ff)
                || (character >= 0xff01 && character <= 0xff60);
        return wide ? 2 : 1;
    }
}
