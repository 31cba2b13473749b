package org.truecost.output.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Problem;
import org.truecost.problem.Severity;

/** The problems of one sheet by the cell where they are shown; those of the whole sheet are shown at A1. */
final class SheetNotes {

    /** More comments than anyone reads, or a spreadsheet program opens quickly. */
    static final int MOST_COMMENTS = 2_000;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int LETTERS = 26;

    private final NavigableMap<Integer, NavigableMap<Integer, List<Problem>>> rows = new TreeMap<>();
    private int cells;

    void add(Problem problem) {
        Matcher cell = CELL.matcher(String.valueOf(problem.location().cell()));
        boolean placed = cell.matches();
        List<Problem> here = rows.computeIfAbsent(placed ? Integer.parseInt(cell.group(2)) : 1, row -> new TreeMap<>())
                .computeIfAbsent(placed ? column(cell.group(1)) : 0, column -> new ArrayList<>());
        cells += here.isEmpty() ? 1 : 0;
        here.add(problem);
    }

    /** The index of a column by its letters, 0 for A. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The worst of each cell's problems, by row and column. */
    NavigableMap<Integer, NavigableMap<Integer, Severity>> marks() {
        NavigableMap<Integer, NavigableMap<Integer, Severity>> marks = new TreeMap<>();
        rows.forEach((row, columns) -> {
            NavigableMap<Integer, Severity> marked = new TreeMap<>();
            columns.forEach((column, problems) -> marked.put(column, worst(problems)));
            marks.put(row, marked);
        });
        return marks;
    }

    private static Severity worst(List<Problem> problems) {
        return problems.stream().map(Problem::severity).min(Severity::compareTo).orElseThrow();
    }

    /**
     * The comments by their cells' addresses, from the top; where there are too many, the first ones, and A1 says so.
     *
     * @param taken cells in which a comment would not be seen, since a conversation of the sender's is shown there
     */
    Map<String, CellNote> comments(Language language, List<String> taken) {
        Map<String, CellNote> comments = new LinkedHashMap<>();
        rows.forEach((row, columns) -> columns.forEach((column, problems) -> {
            if (comments.size() < MOST_COMMENTS) {
                put(comments, free(CellNote.of(row, column, problems, language), taken));
            }
        }));
        if (cells > MOST_COMMENTS) {
            String words = AnnotationWords.highlightedOnly(MOST_COMMENTS, cells).in(language);
            CellNote summary = new CellNote(1, 0, List.of(new CellNote.Paragraph("TrueCost", words)));
            put(comments, free(summary, taken));
        }
        return comments;
    }

    private static void put(Map<String, CellNote> comments, CellNote note) {
        comments.merge(note.cell(), note, CellNote::and);
    }

    /** The note at its cell, or at the next one to the right that can show it. */
    private static CellNote free(CellNote note, List<String> taken) {
        CellNote placed = note;
        for (int column = note.column(); taken.contains(placed.cell()); column++) {
            placed = note.movedTo(column + 1);
        }
        return placed;
    }

    /** The sheets with problems in the order of their tabs; problems without a sheet are shown on the first visible one. */
    static Map<SheetPart, SheetNotes> bySheet(List<SheetPart> sheets, List<Problem> problems)
            throws XMLStreamException {
        SheetPart first = sheets.stream()
                .filter(SheetPart::visible)
                .findFirst()
                .orElseThrow(() -> new XMLStreamException("no sheet to be seen"));
        Map<SheetPart, SheetNotes> notes = new LinkedHashMap<>();
        sheets.forEach(sheet -> notes.put(sheet, new SheetNotes()));
        for (Problem problem : problems) {
            SheetPart shown = sheets.stream()
                    .filter(sheet -> Location.isSheet(problem.location().sheet(), sheet.name(), sheet.number()))
                    .findFirst()
                    .orElse(first);
            notes.getOrDefault(shown, new SheetNotes()).add(problem);
        }
        notes.values().removeIf(sheet -> sheet.rows.isEmpty());
        return notes;
    }
}
