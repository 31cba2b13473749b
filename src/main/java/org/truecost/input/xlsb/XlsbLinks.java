package org.truecost.input.xlsb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.truecost.input.file.UnreadableWorkbookException;

/**
 * The other workbooks that formulas of a workbook may refer to, by the numbers by which they do. A formula is a row of pieces ([MS-XLSB]
 * 2.5.97), which are passed over but for the references to other sheets; one with a piece that is not known is not read on.
 */
final class XlsbLinks {

    private static final int FUNCTION_CLASS = 0x20;
    private static final int PLAIN = 0x1f;
    private static final int TEXT = 0x17;
    private static final int EXTENDED = 0x18;
    private static final int ATTRIBUTE = 0x19;
    private static final int CHOOSE = 4;
    private static final int NAME = 0x23;
    private static final int NAME_OF_BOOK = 0x39;
    private static final int LAST_OF_BOOK = 0x3d;
    private static final int REFERENCE_BYTES = 12;

    /** How many bytes follow each kind of piece. */
    private static final Map<Integer, Integer> LENGTHS = lengths();

    /** The files' names in the order of their records; null for the workbook itself and for functions of programs. */
    private final List<@Nullable String> books = new ArrayList<>();

    private final List<Integer> sheets = new ArrayList<>();
    private final Map<Integer, String> names = new HashMap<>();
    private int namesSeen;

    private static Map<Integer, Integer> lengths() {
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int operator = 0x03; operator <= 0x16; operator++) {
            lengths.put(operator, 0);
        }
        put(lengths, 1, 0x1c, 0x1d);
        put(lengths, 2, 0x1e, 0x21, 0x29);
        put(lengths, 3, 0x22);
        put(lengths, 4, 0x01, 0x23);
        put(lengths, 6, 0x24, 0x26, 0x27, 0x28, 0x2a, 0x2c, 0x39);
        put(lengths, 8, 0x1f, 0x3a, 0x3c);
        put(lengths, 12, 0x25, 0x2b, 0x2d);
        put(lengths, 14, 0x20, 0x3b, 0x3d);
        return lengths;
    }

    private static void put(Map<Integer, Integer> lengths, int length, int... pieces) {
        for (int piece : pieces) {
            lengths.put(piece, length);
        }
    }

    /** Takes the next source of values; null for the workbook itself and for functions of programs. */
    void addBook(@Nullable String file) {
        books.add(file);
    }

    /** Takes the list of sheets that formulas refer to by their place in it. */
    void define(BinaryRecords list) throws UnreadableWorkbookException {
        int at = Integer.BYTES;
        for (int count = list.intAt(0); count > 0 && at < list.length(); count--) {
            sheets.add(list.intAt(at));
            at += REFERENCE_BYTES;
        }
    }

    /** Takes the next name, which may stand for cells of another workbook. */
    void addName(BinaryRecords name) throws UnreadableWorkbookException {
        namesSeen++;
        String file = fileOf(name, name.afterText(2 * Integer.BYTES + 1));
        if (file != null) {
            names.put(namesSeen, file);
        }
    }

    /**
     * The name of the other workbook that a formula takes a value from; null where it takes none.
     *
     * @param at where the formula's length is in its record
     */
    @Nullable
    String fileOf(BinaryRecords record, int at) throws UnreadableWorkbookException {
        if (names.isEmpty() && books.stream().noneMatch(Objects::nonNull)) {
            return null;
        }
        int start = at + Integer.BYTES;
        int end = start + Math.min(record.intAt(at), record.length() - start);
        for (int next = start; next < end; ) {
            int piece = kind(record.byteAt(next));
            String file = reference(record, next, piece);
            int length = file == null ? length(record, next, piece) : -1;
            if (length < 0) {
                return file;
            }
            next += 1 + length;
        }
        return null;
    }

    private static int kind(int piece) {
        return piece < FUNCTION_CLASS ? piece : (piece & PLAIN) | FUNCTION_CLASS;
    }

    private @Nullable String reference(BinaryRecords record, int at, int piece) throws UnreadableWorkbookException {
        if (piece == NAME) {
            return names.get(record.intAt(at + 1));
        }
        return piece >= NAME_OF_BOOK && piece <= LAST_OF_BOOK ? book(record.shortAt(at + 1)) : null;
    }

    private @Nullable String book(int reference) {
        int book = reference < sheets.size() ? sheets.get(reference) : -1;
        return book < 0 || book >= books.size() ? null : books.get(book);
    }

    /** How many bytes follow a piece; −1 where that is not known. */
    private static int length(BinaryRecords record, int at, int piece) throws UnreadableWorkbookException {
        return switch (piece) {
            case TEXT -> 2 + 2 * record.shortAt(at + 1);
            case EXTENDED -> record.byteAt(at + 1) == 0x19 ? 13 : -1;
            case ATTRIBUTE -> record.byteAt(at + 1) == CHOOSE ? 3 + 2 * (record.shortAt(at + 2) + 1) : 3;
            default -> LENGTHS.getOrDefault(piece, -1);
        };
    }
}
