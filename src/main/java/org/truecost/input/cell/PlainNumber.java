package org.truecost.input.cell;

/** Numbers as programs always write them in texts: {@code 1234.50}, {@code -3}; not {@code 00123}, {@code 1,234} or {@code 1e5}. */
public final class PlainNumber {

    /** A spreadsheet holds no more digits of a number. */
    private static final int DIGITS = 15;

    private PlainNumber() {}

    /** Whether a text has the one form of a number: digits without leading zeros, a point only between digits. */
    public static boolean is(String text) {
        return is(text.toCharArray(), 0, text.length());
    }

    /** Whether so many characters have that form. */
    public static boolean is(char[] buffer, int offset, int length) {
        int first = length > 0 && buffer[offset] == '-' ? offset + 1 : offset;
        int end = offset + length;
        int point = -1;
        for (int i = first; i < end; i++) {
            if (buffer[i] == '.' && point < 0) {
                point = i;
            } else if (buffer[i] < '0' || buffer[i] > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? end : point) - first;
        int digits = end - first - (point < 0 ? 0 : 1);
        boolean leadingZero = whole > 1 && buffer[first] == '0';
        boolean noZero = first == offset || !isZero(buffer, first, end);
        return whole > 0 && !leadingZero && point != end - 1 && digits <= DIGITS && noZero;
    }

    private static boolean isZero(char[] buffer, int first, int end) {
        for (int i = first; i < end; i++) {
            if (buffer[i] != '0' && buffer[i] != '.') {
                return false;
            }
        }
        return true;
    }
}
