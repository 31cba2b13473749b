package org.truecost.output.grid;

/** The height of a cell with wrapped text; estimated, because a server has no typefaces to measure with. */
final class WrappedText {

    /** A column's width is counted in 256ths of a digit of the workbook's own typeface, which is this large. */
    private static final int DIGIT = 256;

    private static final double OWN_SIZE = 11;
    private static final int TWENTIETHS = 20;
    private static final double LINE = 1.3;
    private static final double EDGES = 4;

    /** A row can be no higher, in points. */
    private static final double HIGHEST = 409;

    private WrappedText() {}

    /**
     * The height in twentieths of a point.
     *
     * @param size of the letters, in points
     * @param width of the column, in 256ths of a digit
     */
    static short height(String text, int size, int width) {
        double room = Math.max(1, width / (double) DIGIT - 2) * OWN_SIZE / size;
        long lines = text.lines().mapToLong(line -> lines(line, room)).sum();
        return (short) Math.round(Math.min(HIGHEST, lines * size * LINE + EDGES) * TWENTIETHS);
    }

    private static long lines(String line, double room) {
        return Math.max(1, (long) Math.ceil(width(line) / room));
    }

    /** In digits; ideographs and kana take two. */
    private static double width(String line) {
        return line.codePoints().mapToDouble(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
