package org.truecost.input.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.ColumnForm.Need;
import org.truecost.input.text.Wording;
import org.truecost.problem.Language;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.Sheet;

/** A row below a table's header row that is a header row itself: of the same table on its next page, or of another table. */
public sealed interface LaterHeader {

    /** The repeated header of the table, as report writers print it on each page. */
    record Repeated() implements LaterHeader {}

    /** The header of another table that can be read. */
    record Another(HeaderRow header) implements LaterHeader {}

    /**
     * The header of a table that cannot be read.
     *
     * @param nearest the kind of sheet it looks like; null where it looks like none
     */
    record Unknown(@Nullable HeaderRow nearest) implements LaterHeader {

        /** That neither the table nor anything below it is read. */
        public Problem problem(Location first) {
            return Problem.of(ProblemKind.TABLE_NOT_READ, first)
                    .with("nearest", nearest == null ? Message.NONE : nearest.nearest());
        }
    }

    /** What a row below a table's header is the header of; null where it is a row like any other. */
    static @Nullable LaterHeader of(SheetFormat format, Sheet sheet, RawRow cells) {
        if (!holdsNothingButWords(cells) || !isWordsUnderFigures(format, sheet, cells)) {
            return null;
        }
        List<HeaderRow> readings = HeaderRow.readings(cells).toList();
        HeaderRow complete = best(readings.stream().filter(HeaderRow::isComplete));
        if (complete == null) {
            return new Unknown(best(readings.stream().filter(HeaderRow::isNear)));
        }
        return complete.format() == format && complete.headers().equals(sheet.headers())
                ? new Repeated()
                : new Another(complete);
    }

    private static @Nullable HeaderRow best(Stream<HeaderRow> readings) {
        return readings.max(Comparator.comparingInt(HeaderRow::found)).orElse(null);
    }

    /** A header row has two headers or more, and no figure. */
    private static boolean holdsNothingButWords(RawRow cells) {
        int words = 0;
        for (int index = 0; index < cells.width(); index++) {
            CellValue value = cells.at(index);
            if (value instanceof CellValue.Text) {
                words++;
            } else if (value != null) {
                return false;
            }
        }
        return words > 1;
    }

    /**
     * Whether there are words where a line has figures, days and codes: under most of the columns that must be filled in, and no
     * value of any of their forms among them.
     */
    private static boolean isWordsUnderFigures(SheetFormat format, Sheet sheet, RawRow cells) {
        int columns = 0;
        int words = 0;
        for (ColumnForm form : format.columns()) {
            Sheet.Header header = sheet.headers().get(form.column());
            if (header == null || form.form() == Form.TEXT || form.form() == Form.IDENTIFIER) {
                continue;
            }
            CellValue value = cells.at(header.index());
            if (value instanceof CellValue.Text text) {
                if (isValue(form, text.value())) {
                    return false;
                }
                words++;
            }
            columns += form.need() == Need.REQUIRED ? 1 : 0;
        }
        return words > 1 && words * 2 >= columns;
    }

    /** Whether a text may be meant as a value of a column of figures, days, codes or choices. */
    static boolean isValue(ColumnForm form, String text) {
        return switch (form.form()) {
            case CURRENCY -> Form.currency(Wording.plain(text)) != null;
            case CHOICE ->
                form.choices().stream()
                        .flatMap(word -> Language.all().stream().map(word::in))
                        .anyMatch(word -> Wording.normal(text).equals(Wording.normal(word)));
            default -> text.codePoints().anyMatch(Character::isDigit);
        };
    }
}
