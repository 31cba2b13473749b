package org.truecost.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.MonthCost;
import org.truecost.report.Value.Blank;
import org.truecost.report.Value.Label;
import org.truecost.report.Value.Text;

/** Values of optional cells. */
final class Values {

    private static final int ISO_DAY = 10;
    private static final int ISO_MONTH = 7;

    private Values() {}

    /** A workbook's text, or nothing. */
    static Value text(@Nullable String text) {
        return text == null || text.isBlank() ? new Blank() : new Text(text);
    }

    /** A workbook's text, or the product's own words where it has none. */
    static Value textOr(@Nullable String text, String label) {
        return text == null || text.isBlank() ? new Label(label) : new Text(text);
    }

    /** A source's date, which is a day or a month where it is written as one. */
    static Value date(@Nullable String iso) {
        if (iso != null && iso.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            try {
                return iso.length() == ISO_DAY
                        ? new Value.Day(LocalDate.parse(iso))
                        : new Value.Month(YearMonth.parse(iso.substring(0, ISO_MONTH)));
            } catch (DateTimeParseException e) {
                return new Text(iso);
            }
        }
        return text(iso);
    }

    /** From the first to the last of some months in which anything is charged, whenever it was paid; nothing where none is. */
    static Value served(List<MonthCost> months) {
        List<YearMonth> charged = months.stream()
                .filter(MonthCost::isCharged)
                .map(MonthCost::month)
                .toList();
        return charged.isEmpty() ? new Blank() : new Value.Months(charged.getFirst(), charged.getLast());
    }

    /** A part of the comparison that is always there. */
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the comparison lacks one of its parts");
        }
        return value;
    }
}
