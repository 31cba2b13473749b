package org.truecost.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.files.Fingerprint;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.file.Limits;
import org.truecost.input.sheet.HeaderRow;
import org.truecost.input.text.Wording;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * A sheet without a header row of a known kind. One that holds figures, or that looks like a sheet of costs and lacks some of its
 * columns, is an error of the month until it is read or declared to hold no costs (cost-model.md, rule 13); any other is a tab of notes.
 */
final class UnreadSheet {

    /** Fewer texts in a row are a title. */
    private static final int FEWEST_HEADERS = 2;

    private final Location place;
    private final HeldFigures figures = new HeldFigures();
    private @Nullable HeaderRow nearest;
    private @Nullable HeaderRow likest;
    private @Nullable Problem notApplied;
    private String headers = "";
    private int rows;

    UnreadSheet(String workbook, String name) {
        this.place = Location.sheet(workbook, name);
    }

    /** Looks at the next row. */
    void see(RawRow row) {
        rows++;
        figures.see(row);
        if (headers.isEmpty()) {
            headers = headers(row);
        }
    }

    /** With the row that comes nearest to a header row; null where none does. */
    UnreadSheet like(@Nullable HeaderRow header) {
        nearest = header;
        return this;
    }

    /** With the row that has some header of a kind, which is named where none comes near enough to be one; null where none has any. */
    UnreadSheet naming(@Nullable HeaderRow header) {
        likest = header;
        return this;
    }

    /** With why the mapping that is for the sheet does not apply to it; null where there is no such mapping. */
    UnreadSheet mapping(@Nullable Problem why) {
        notApplied = why;
        return this;
    }

    /** What is to be said of it after its last row. */
    Problem problem() {
        if (notApplied != null) {
            return notApplied.with(Problem.HEADERS, headers);
        }
        HeaderRow named = nearest == null ? likest : nearest;
        Message like = named == null ? Message.NONE : named.nearest();
        boolean isTable = nearest != null && rows > 1;
        return isTable || figures.any()
                ? notRead(like)
                : Problem.of(ProblemKind.UNKNOWN_SHEET, place).with("nearest", like);
    }

    /** What is to be said of one whose rows are too wide to be read. */
    Problem tooWide() {
        return notRead(Message.of("problems.tooWide").with("limit", "%,d".formatted(Limits.ROW_TEXT)));
    }

    private Problem notRead(Message nearestRow) {
        return Problem.of(ProblemKind.FIGURES_NOT_READ, place)
                .with("nearest", nearestRow)
                .with(Problem.HEADERS, headers);
    }

    /** The first row of several texts, by its digest: a sheet of the same headers is known again, and nothing of it is kept. */
    private static String headers(RawRow row) {
        List<String> texts = row.values()
                .filter(CellValue.Text.class::isInstance)
                .map(value -> Wording.normal(value.shown()))
                .toList();
        return texts.size() < FEWEST_HEADERS ? "" : Fingerprint.ofText(String.join("\n", texts));
    }
}
