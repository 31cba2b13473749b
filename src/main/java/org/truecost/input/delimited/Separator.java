package org.truecost.input.delimited;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.ProblemKind;

/**
 * What separates the columns of a text: what its first line declares ({@code sep=;}, as spreadsheets do), or the one of comma, semicolon
 * and tab that more of the first records agree on than on any other. Titles above a table have none and do not count.
 *
 * @param declaration how many characters the line takes that declares it, its end included; 0 where none does
 */
record Separator(char character, int declaration) {

    /** As many characters are looked at. */
    private static final int HEAD = 1 << 16;

    /** As many records are counted. */
    private static final int RECORDS = 200;

    private static final List<Character> USUAL = List.of(',', ';', '\t');

    private static final Pattern DECLARATION = Pattern.compile("\"?sep=([,;\t|])\"?(\r\n|\r|\n|$)");

    /** The separator of a text, which is read from its start. */
    static Separator of(Reader text) throws IOException, UnreadableWorkbookException {
        char[] head = new char[HEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEAD; read = text.read(head, length, HEAD - length)) {
            length += read;
        }
        String start = new String(head, 0, length);
        Matcher declaration = DECLARATION.matcher(start);
        if (declaration.lookingAt()) {
            return new Separator(declaration.group(1).charAt(0), declaration.end());
        }
        return new Separator(agreed(start, length == HEAD), 0);
    }

    private static char agreed(String head, boolean goesOn) throws UnreadableWorkbookException {
        char best = ',';
        int most = 0;
        boolean disputed = false;
        for (char separator : USUAL) {
            int agreeing = agreeing(columns(head, separator, goesOn));
            disputed = agreeing == most ? disputed || most > 0 : agreeing < most && disputed;
            best = agreeing > most ? separator : best;
            most = Math.max(most, agreeing);
        }
        if (disputed) {
            throw new UnreadableWorkbookException(ProblemKind.UNKNOWN_SEPARATOR);
        }
        return best;
    }

    /** How many records have the number of columns that most have, of those with two or more. */
    private static int agreeing(List<Integer> columns) {
        return columns.stream()
                .filter(count -> count > 1)
                .mapToInt(count -> (int) columns.stream().filter(count::equals).count())
                .max()
                .orElse(0);
    }

    /** The columns of each of the first records, where a character separates them; one that is cut off does not count. */
    private static List<Integer> columns(String head, char separator, boolean goesOn) {
        List<Integer> counts = new ArrayList<>();
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < head.length() && counts.size() < RECORDS; i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == separator) {
                columns++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                counts.add(columns);
                columns = 1;
            }
        }
        if (!goesOn && counts.size() < RECORDS) {
            counts.add(columns);
        }
        return counts;
    }
}
