package org.truecost.bench;

/** What the bare writers write: as many texts, numbers and formulas as a cost line of the summary has. */
final class LineContent {

    static final int TEXTS = 14;
    static final int NUMBERS = 20;
    static final int FORMULAS = 9;

    private LineContent() {}

    static String text(int row, int column) {
        return column == 0 ? "OPEX-" + row : "text " + column;
    }

    static double number(int row, int column) {
        return 1000 + row % 7919 + column / 100.0;
    }

    /** As long as the summary's own are at the least. */
    static String formula(int row) {
        return "ROUND($O" + row + "*$P" + row + "/$Q" + row + ",2)";
    }
}
