package org.truecost.input.draft;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truecost.input.cell.CellValue;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.mapping.DateForm;
import org.truecost.input.mapping.MappedRow;
import org.truecost.input.sheet.OpenEnd;
import org.truecost.input.text.DateText;

/**
 * A column of a sheet with the values below its header.
 *
 * @param index 0 for A
 * @param name as mappings name it
 */
record DraftColumn(int index, String name, List<CellValue> values, DateSystem dates) {

    /** The forms that texts of days are tried in. */
    private static final List<String> FORMS = List.of(
            "MM/DD/YYYY",
            "DD/MM/YYYY",
            "DD.MM.YYYY",
            "DD-MM-YYYY",
            "M/D/YYYY",
            "D/M/YYYY",
            "D.M.YYYY",
            "YYYYMMDD",
            "D-MMM-YY",
            "DD-MMM-YYYY",
            "YYYY-MM-DDTHH:mm:ssZ",
            "YYYY.MM.DD");

    private static final int FEW = 20;

    static DraftColumn of(int index, String name, List<RawRow> rows, DateSystem dates) {
        return new DraftColumn(
                index,
                name,
                rows.stream().map(row -> row.at(index)).filter(Objects::nonNull).toList(),
                dates);
    }

    /** The same without the cells that say that there is no last day. */
    DraftColumn withoutOpenEnds() {
        return new DraftColumn(
                index, name, values.stream().filter(value -> !isOpenEnd(value)).toList(), dates);
    }

    /** The texts of those cells, each once. */
    List<String> openEnds() {
        return values.stream()
                .filter(DraftColumn::isOpenEnd)
                .map(value -> MappedRow.text(value, dates))
                .distinct()
                .toList();
    }

    private static boolean isOpenEnd(CellValue value) {
        return value instanceof CellValue.Text text && OpenEnd.isSaid(text.value());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean hasFigures() {
        return values.stream().anyMatch(Values::isFigure);
    }

    boolean hasTexts() {
        return values.stream().anyMatch(Values::isText);
    }

    boolean hasDays() {
        return values.stream().anyMatch(Values::isDay) || !forms().isEmpty() || isOfTheContractsDays();
    }

    /** Whether every value is a day as the contract writes days. */
    boolean isOfTheContractsDays() {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> Values.isDay(value)
                                || (value instanceof CellValue.Text text && DateText.parseDay(text.value()) != null));
    }

    /** Whether every value is a text that says a month. */
    boolean hasMonths() {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                value instanceof CellValue.Text text && DateText.parseMonth(text.value()) != null);
    }

    /** The forms in which every text is a day; none where there are no texts. */
    List<String> forms() {
        List<CellValue.Text> texts = values.stream()
                .filter(CellValue.Text.class::isInstance)
                .map(CellValue.Text.class::cast)
                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> fitting = FORMS.stream()
                .filter(form -> texts.stream()
                        .allMatch(text -> DateForm.of(form).orElseThrow().parse(text.value()) != null))
                .toList();
        return fitting.stream().filter(form -> !fitting.contains(padded(form))).toList();
    }

    /** The same form with two digits for each day and month; itself where it has them. A form is not its own. */
    private static String padded(String form) {
        return form.contains("DD") || form.contains("MM")
                ? ""
                : form.replace("D", "DD").replace("M", "MM");
    }

    /** Its different values in words, if they are few. */
    List<String> words() {
        TreeSet<String> words = new TreeSet<>();
        for (CellValue value : values) {
            words.add(MappedRow.text(value, dates));
            if (words.size() > FEW) {
                return List.of();
            }
        }
        return List.copyOf(words);
    }

    /** Some values of it, none of them shown twice. */
    Stream<String> some() {
        return values.stream()
                .map(value -> MappedRow.text(value, dates))
                .distinct()
                .limit(3);
    }
}
