package org.truecost.input.sheet;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.text.DateText;
import org.truecost.input.text.Wording;
import org.truecost.ledger.OpenTerm;
import org.truecost.ledger.Term;
import org.truecost.problem.Column;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.ReadWords;

/**
 * Ends of periods that are open (cost-model.md, rule 39): a word of the languages, or a day of the year {@value #NEVER}, as personnel
 * systems write it. An empty cell is no open end: it may have been forgotten.
 */
public final class OpenEnd {

    private static final int NEVER = 9999;

    /** An open end as a day that every language reads as one. */
    public static final String ISO = NEVER + "-12-31";

    private static final Set<String> WORDS =
            ReadWords.of("reading.openEndWords").stream().map(Wording::normal).collect(Collectors.toUnmodifiableSet());

    private OpenEnd() {}

    /** Whether a text says that there is no last day. */
    public static boolean isSaid(String text) {
        return WORDS.contains(Wording.normal(text))
                || (text.contains(String.valueOf(NEVER)) && isNever(DateText.parseDay(text)));
    }

    /** The period two columns give, whose end may be open; null where a day is missing or wrong, which is reported. */
    static @Nullable Term term(InputRow row, Column start, Column end) {
        if (!isSaid(row, row.cell(end))) {
            return RowDates.period(row, start, end);
        }
        LocalDate first = RowDates.day(row, start);
        boolean isOwn = row.value(end) != null;
        if (row.has(Column.PERIOD_AMOUNT)) {
            row.wrong(ProblemKind.OUT_OF_BOUNDS, end, Message.of("problems.expected.endOfAmount"));
        }
        return first == null || !isOwn ? null : OpenTerm.from(first);
    }

    private static boolean isSaid(InputRow row, @Nullable CellValue value) {
        return switch (value) {
            case CellValue.Text text -> isSaid(text.value());
            case CellValue.Figure serial -> isNever(row.dates().date(serial.value()));
            case null -> false;
            default -> false;
        };
    }

    private static boolean isNever(@Nullable LocalDate day) {
        return day != null && day.getYear() == NEVER;
    }
}
