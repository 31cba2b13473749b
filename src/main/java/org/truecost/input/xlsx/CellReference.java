package org.truecost.input.xlsx;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellRange;
import org.truecost.input.file.BoundedXml;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.problem.Location;
import org.truecost.problem.ProblemKind;

/**
 * The position that a row or cell states. Rows and their cells come in order, each once, and within the bounds of a sheet; a file
 * that states otherwise shows different figures in different programs.
 */
final class CellReference {

    private static final int LETTERS = 26;
    private static final int LONGEST = 7;

    private CellReference() {}

    /** The number of a row after another; a row without one is directly below it. */
    static int row(@Nullable String stated, int previous) throws XMLStreamException {
        int number = stated == null ? previous + 1 : number(stated, 0);
        String shown = stated == null ? String.valueOf(number) : stated;
        if (number < 1 || number > CellRange.ROWS) {
            throw impossible(shown);
        }
        if (number <= previous) {
            throw repeated(shown);
        }
        return number;
    }

    /** The index, 0 for A, of a cell's column to the right of another in its row. */
    static int column(@Nullable String stated, int previous, int row) throws XMLStreamException {
        int letters = stated == null ? 0 : letters(stated);
        int column = stated == null ? previous + 1 : column(stated, letters);
        String shown = stated == null ? Location.columnName(column) + row : stated;
        if (column < 0 || column >= CellRange.COLUMNS || (stated != null && number(stated, letters) != row)) {
            throw impossible(shown);
        }
        if (column <= previous) {
            throw repeated(shown);
        }
        return column;
    }

    private static int letters(String address) {
        int letters = 0;
        while (letters < Math.min(address.length(), LONGEST) && isLetter(address.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static int column(String address, int letters) {
        int column = 0;
        for (int i = 0; i < letters && column <= CellRange.COLUMNS; i++) {
            column = column * LETTERS + (address.charAt(i) & ~0x20) - 'A' + 1;
        }
        return column - 1;
    }

    /** The digits from a position on; −1 where there is anything else, or a leading zero. */
    private static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number + digit == 0 || i - from >= LONGEST) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.length() == from ? -1 : number;
    }

    private static XMLStreamException impossible(String reference) {
        return BoundedXml.refused(
                new UnreadableWorkbookException(ProblemKind.IMPOSSIBLE_REFERENCE).found(shortened(reference)));
    }

    private static XMLStreamException repeated(String reference) {
        return BoundedXml.refused(
                new UnreadableWorkbookException(ProblemKind.REPEATED_CELL).found(shortened(reference)));
    }

    private static String shortened(String reference) {
        return reference.length() <= 20 ? reference : reference.substring(0, 20) + "…";
    }
}
