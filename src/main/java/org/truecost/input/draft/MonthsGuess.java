package org.truecost.input.draft;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.truecost.input.text.DateText;
import org.truecost.problem.ReadWords;

/**
 * Columns next to each other that hold a month each, one after the other, with figures below.
 *
 * @param first the month of the first; null where the headers name no year
 */
record MonthsGuess(List<DraftColumn> columns, @Nullable YearMonth first) {

    private static final int FEWEST = 3;
    private static final int MONTHS = 12;
    private static final Pattern NUMBERED = Pattern.compile(ReadWords.pattern("reading.monthPattern"));
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]{3,9})[ ./'’-]*(20\\d\\d|\\d\\d)?");

    /** A month as a header says it. */
    private record Said(int month, @Nullable Integer year) {}

    static Optional<MonthsGuess> of(List<DraftColumn> columns) {
        List<DraftColumn> run = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (DraftColumn column : columns) {
            Said month = said(column.name());
            if (month == null) {
                continue;
            }
            if (!said.isEmpty() && month.month() != said.getLast().month() % MONTHS + 1) {
                break;
            }
            run.add(column);
            said.add(month);
        }
        if (run.size() < FEWEST || run.stream().noneMatch(DraftColumn::hasFigures)) {
            return Optional.empty();
        }
        Integer year = said.getFirst().year();
        return Optional.of(new MonthsGuess(
                run, year == null ? null : YearMonth.of(year, said.getFirst().month())));
    }

    private static @Nullable Said said(String header) {
        YearMonth whole = DateText.parseMonth(header);
        if (whole != null) {
            return new Said(whole.getMonthValue(), whole.getYear());
        }
        if (NUMBERED.matcher(header).matches()) {
            return month(Integer.parseInt(header.replaceAll("\\D", "")));
        }
        Matcher named = NAMED.matcher(header);
        return named.matches() ? named(named.group(1), named.group(2)) : null;
    }

    private static @Nullable Said named(String name, @Nullable String year) {
        for (Month month : Month.values()) {
            boolean is = name.equalsIgnoreCase(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    || name.equalsIgnoreCase(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            if (is) {
                Integer full = year == null ? null : Integer.valueOf(year.length() == 2 ? "20" + year : year);
                return new Said(month.getValue(), full);
            }
        }
        return null;
    }

    private static @Nullable Said month(int month) {
        return month < 1 || month > MONTHS ? null : new Said(month, null);
    }
}
