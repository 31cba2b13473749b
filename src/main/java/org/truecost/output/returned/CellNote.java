package org.truecost.output.returned;

import java.util.ArrayList;
import java.util.List;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;

/**
 * What the comment of a cell says.
 *
 * @param row from 1
 * @param column 0 for A
 */
record CellNote(int row, int column, List<Paragraph> paragraphs) {

    /** The height of a comment's box follows its text. */
    private static final int LINE = 38;

    /** A cell with more problems than this has the rest in the list. */
    private static final int MOST = 6;

    private static final int LONGEST = 700;

    /** A bold line and what follows it. */
    record Paragraph(String heading, String text) {}

    CellNote {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The problems of one cell in words. */
    static CellNote of(int row, int column, List<Problem> problems, Language language) {
        List<Paragraph> paragraphs = new ArrayList<>();
        problems.stream().limit(MOST).forEach(problem -> paragraphs.add(paragraph(problem, language)));
        if (problems.size() > MOST) {
            paragraphs.add(new Paragraph(
                    "", AnnotationWords.more(problems.size() - MOST).in(language)));
        }
        return new CellNote(row, column, paragraphs);
    }

    private static Paragraph paragraph(Problem problem, Language language) {
        return new Paragraph(
                problem.kind().code() + " · " + problem.kind().title().in(language),
                shortened(problem.message(language)) + "\n→ " + shortened(problem.remedy(language)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The same note in another cell, which says which cell is meant. */
    CellNote movedTo(int otherColumn) {
        List<Paragraph> moved = new ArrayList<>();
        moved.add(new Paragraph("→ " + cell(), ""));
        moved.addAll(paragraphs);
        return new CellNote(row, otherColumn, moved);
    }

    /** The same note extended by another's text. */
    CellNote and(CellNote other) {
        List<Paragraph> both = new ArrayList<>(paragraphs);
        both.addAll(other.paragraphs());
        return new CellNote(row, column, both);
    }

    /** The cell's address. */
    String cell() {
        return Location.columnName(column) + row;
    }

    /** How many lines the note takes in a box of the usual width. */
    int lines() {
        return paragraphs.stream()
                .mapToInt(paragraph -> 1 + lines(paragraph.heading()) + lines(paragraph.text()))
                .sum();
    }

    private static int lines(String text) {
        return text.isEmpty()
                ? 0
                : text.lines().mapToInt(line -> 1 + width(line) / LINE).sum();
    }

    private static int width(String text) {
        return text.codePoints().map(character -> character < 0x2E80 ? 1 : 2).sum();
    }
}
